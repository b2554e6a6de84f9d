package org.yokradap.platform;

import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.platform.store.Freshness;
import org.yokradap.platform.store.WrittenEvents;

/** The one way to give a command: signs it, hands it to the aggregate, and waits until the views have caught up. */
@Component
public class Commands {
    /** Two people may act on one aggregate at once; the second decision is then made anew on what the first one left. */
    private static final int ATTEMPTS = 5;

    private final CommandGateway gateway;
    private final WrittenEvents writtenEvents;
    private final Freshness freshness;
    private final Clock clock;
    private final Whence whence;
    private final TransactionTemplate transaction;

    Commands(
            CommandGateway gateway,
            WrittenEvents writtenEvents,
            Freshness freshness,
            Clock clock,
            Whence whence,
            PlatformTransactionManager transactions) {
        this.gateway = gateway;
        this.writtenEvents = writtenEvents;
        this.freshness = freshness;
        this.clock = clock;
        this.whence = whence;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Gives the command, signed. Returns when its events are durable and the views have passed them, or two seconds later.
     *
     * @throws Rejection when it is refused; nothing has been stored then
     */
    public Receipt send(Object command, Signature signature) {
        var written = writtenEvents.during(() -> dispatch(command, signature));
        return new Receipt(written.size(), freshness.await(written));
    }

    /** As {@link #send}, without waiting for the views: for imports, which look at the result only at their end. */
    public void sendWithoutWaiting(Object command, Signature signature) {
        dispatch(command, signature);
    }

    /**
     * Gives several commands, each with {@link #sendWithoutWaiting}: all of them or, when one is refused, none. Nobody else can
     * write meanwhile, so they must be few: some hundreds.
     */
    public Receipt together(Runnable orders) {
        var written = writtenEvents.during(() -> transaction.executeWithoutResult(status -> orders.run()));
        return new Receipt(written.size(), freshness.await(written));
    }

    private void dispatch(Object command, Signature signature) {
        TypedText.check(command);
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(MetaData.from(signature.toMetadata())
                        .and(Signature.AT, clock.instant().toString())
                        .and(Signature.ADDRESS_CLASS, whence.addressClass().name()));
        for (int attempt = 1; ; attempt++) {
            try {
                gateway.sendAndWait(message);
                return;
            } catch (ConcurrencyException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }
}
