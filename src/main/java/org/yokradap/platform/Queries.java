package org.yokradap.platform;

import java.util.concurrent.CompletionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.stereotype.Component;

/** The one way to ask a question: signed like a command, so that nobody is answered about a neighbour. */
@Component
public class Queries {
    private final QueryBus bus;

    Queries(QueryBus bus) {
        this.bus = bus;
    }

    /**
     * The answer.
     *
     * @throws Rejection when the one who signs may not ask this
     */
    @SuppressWarnings("unchecked") // Query<R> is what the handler for that class answers
    public <R> R ask(Query<R> query, Signature signature) {
        QueryMessage<?, Object> message =
                new GenericQueryMessage<>(query, new AnyAnswer()).withMetaData(MetaData.from(signature.toMetadata()));
        try {
            var answer = bus.query(message).join();
            if (answer.isExceptional() && answer.exceptionResult() instanceof RuntimeException e) throw e;
            return (R) answer.getPayload();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
