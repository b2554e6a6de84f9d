package org.yokradap.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The store's events as processors read them: with a call as soon as there are new ones. Axon's own stream cannot call, and a
 * processor that must look for itself does so twice a second; whoever gave a command would wait that long for the page.
 */
final class ProcessorStream implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventStore store;
    private final NewEvents newEvents;

    ProcessorStream(EventStore store, NewEvents newEvents) {
        this.store = store;
        this.newEvents = newEvents;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Called(store.openStream(token), newEvents);
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return store.createTokenAt(moment);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }

    private static final class Called implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final NewEvents newEvents;
        private @Nullable Runnable callback;

        Called(BlockingStream<TrackedEventMessage<?>> stream, NewEvents newEvents) {
            this.stream = stream;
            this.newEvents = newEvents;
        }

        @Override
        public synchronized boolean setOnAvailableCallback(Runnable callback) {
            forget();
            this.callback = callback;
            newEvents.call(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            forget();
            stream.close();
        }

        private synchronized void forget() {
            if (callback != null) newEvents.forget(callback);
        }
    }
}
