package org.yokradap.platform.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program that {@link DurabilityIT} kills: stores events from several threads without end, and prints the identifier of
 * each once it has been told that the event is stored.
 */
final class KilledWriter {
    private static final int THREADS = 4;

    private KilledWriter() {}

    /** Arguments: url, user, password, and which engine: {@code delivered} or {@code unlocked}. */
    public static void main(String[] arguments) {
        // What is printed is read by the test; the log goes nowhere.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var store = BareStore.open(Map.of(
                "spring.datasource.url", arguments[0],
                "spring.datasource.username", arguments[1],
                "spring.datasource.password", arguments[2]));
        Consumer<List<DomainEventMessage<?>>> append =
                arguments[3].equals("delivered") ? store::publish : withoutCare(store);
        var threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) threads.execute(() -> appendUntilKilled(append));
    }

    private static Consumer<List<DomainEventMessage<?>>> withoutCare(BareStore store) {
        var engine = UnlockedEngine.over(store);
        var transaction = new TransactionTemplate(store.part(PlatformTransactionManager.class));
        return events -> transaction.executeWithoutResult(status -> engine.appendEvents(events));
    }

    private static void appendUntilKilled(Consumer<List<DomainEventMessage<?>>> append) {
        var stream = BareStore.newStream();
        for (long next = 0; ; ) {
            // One, two or three events at once, as commands do.
            long first = next;
            next += 1 + first % 3;
            List<DomainEventMessage<?>> events = IntStream.range((int) first, (int) next)
                    .<DomainEventMessage<?>>mapToObj(number -> BareStore.event(stream, number))
                    .toList();
            append.accept(events);
            events.stream().map(EventMessage::getIdentifier).forEach(System.out::println);
        }
    }
}
