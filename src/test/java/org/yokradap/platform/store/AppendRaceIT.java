package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.platform.testing.TestDatabase;

/**
 * Slow and fast commits, roll-backs, and a reader that follows the stream by its token. Every event is made two minutes
 * before it is read, as after a slow import: Axon gives a gap up as soon as the event behind it is a minute old.
 */
class AppendRaceIT {
    private static final Duration AGE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BareStore store = BareStore.open(TestDatabase.current().freshStore());
    private final TransactionTemplate transaction =
            new TransactionTemplate(store.part(PlatformTransactionManager.class));

    @AfterEach
    void close() {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void theReaderSeesTheSlowEventBeforeTheFastOne() {
        var reader = new Reader(store.engine());

        raceSlowAgainstFast(store.engine(), reader, false);

        assertThat(reader.seen).hasSize(2).isEqualTo(store.storedIds());
    }

    @Test
    void aRollBackHidesNothing() {
        var reader = new Reader(store.engine());

        raceSlowAgainstFast(store.engine(), reader, true);

        assertThat(reader.seen).hasSize(1).isEqualTo(store.storedIds());
    }

    /** The same race on Axon's own engine: the proof that it can be lost. */
    @Test
    void withoutTheLockTheSlowEventIsNeverSeen() {
        var engine = UnlockedEngine.over(store);
        var reader = new Reader(engine);

        raceSlowAgainstFast(engine, reader, false);

        assertThat(store.storedIds()).hasSize(2);
        assertThat(reader.seen).hasSize(1);
    }

    @Test
    void hundredsOfCommitsAndRollBacksAreReadInTheOrderInWhichTheyAreStored() {
        int writers = 4;
        int transactionsEach = 50;
        var reader = new Reader(store.engine());
        var writing = CompletableFuture.allOf(IntStream.range(0, writers)
                .mapToObj(seed ->
                        CompletableFuture.runAsync(() -> writeAtRandom(new Random(seed), transactionsEach), threads))
                .toArray(CompletableFuture[]::new));
        while (!writing.isDone()) reader.readOn();
        writing.join();
        reader.readOn();

        assertThat(reader.seen).hasSizeGreaterThan(writers * transactionsEach).isEqualTo(store.storedIds());
    }

    /** One to forty events per transaction, every fifth rolled back. */
    private void writeAtRandom(Random random, int transactions) {
        for (int i = 0; i < transactions; i++) {
            var stream = BareStore.newStream();
            int size = 1 + random.nextInt(random.nextInt(40) + 1);
            boolean rollBack = random.nextInt(5) == 0;
            transaction.executeWithoutResult(status -> {
                for (int number = 0; number < size; number++) store.engine().appendEvents(oldEvent(stream, number));
                if (rollBack) status.setRollbackOnly();
            });
        }
    }

    /** The slow one inserts first and ends last, if the engine lets the fast one pass. The reader looks in between and after. */
    private void raceSlowAgainstFast(EventStorageEngine engine, Reader reader, boolean slowRollsBack) {
        var inserted = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    engine.appendEvents(oldEvent(BareStore.newStream(), 0));
                    inserted.countDown();
                    waitFor(mayEnd);
                    if (slowRollsBack) status.setRollbackOnly();
                }),
                threads);
        waitFor(inserted);
        var fast = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(
                        status -> engine.appendEvents(oldEvent(BareStore.newStream(), 0))),
                threads);
        await().until(() -> fast.isDone() || somebodyWaitsForALock());

        reader.readOn();
        mayEnd.countDown();
        slow.join();
        fast.join();
        reader.readOn();
    }

    private boolean somebodyWaitsForALock() {
        var waiting =
                switch (TestDatabase.current()) {
                    case H2 -> "select count(*) from information_schema.sessions where blocker_id is not null";
                    case POSTGRES ->
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
                };
        return store.sql().sql(waiting).query(Integer.class).single() > 0;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainEventMessage<?> oldEvent(String stream, long number) {
        var event = BareStore.event(stream, number);
        return new GenericDomainEventMessage<>(
                event.getType(),
                stream,
                number,
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                Instant.now().minus(AGE));
    }

    /** What a streaming processor does: reads on from where it is. */
    private static final class Reader {
        private final EventStorageEngine engine;
        private final List<String> seen = new ArrayList<>();
        private @Nullable TrackingToken token;

        private Reader(EventStorageEngine engine) {
            this.engine = engine;
        }

        private void readOn() {
            engine.readEvents(token, false).forEach(event -> {
                token = event.trackingToken();
                seen.add(event.getIdentifier());
            });
        }
    }
}
