package org.yokradap.platform;

import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
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

    Commands(CommandGateway gateway, WrittenEvents writtenEvents, Freshness freshness, Clock clock) {
        this.gateway = gateway;
        this.writtenEvents = writtenEvents;
        this.freshness = freshness;
        this.clock = clock;
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

    private void dispatch(Object command, Signature signature) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(MetaData.from(signature.toMetadata())
                        .and(Signature.AT, clock.instant().toString()));
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
