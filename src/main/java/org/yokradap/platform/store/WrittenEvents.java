package org.yokradap.platform.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes which events a command causes. Commands are handled in the caller's thread, so a thread-local note is enough. */
@Component
public class WrittenEvents {
    private static final ThreadLocal<@Nullable List<EventMessage<?>>> NOTE = new ThreadLocal<>();

    WrittenEvents(EventStore eventStore) {
        eventStore.registerDispatchInterceptor(messages -> (index, message) -> {
            var events = NOTE.get();
            // Only what was committed counts: an attempt that lost a race is made again and publishes anew.
            if (events != null) CurrentUnitOfWork.get().root().afterCommit(done -> events.add(message));
            return message;
        });
    }

    /** The events stored in this thread while the action ran. */
    public List<EventMessage<?>> during(Runnable action) {
        var events = new ArrayList<EventMessage<?>>();
        NOTE.set(events);
        try {
            action.run();
            return events;
        } finally {
            NOTE.remove();
        }
    }
}
