package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yokradap.platform.testing.TestDatabase;

/** A thread may be interrupted in the middle of a command; that is its own affair and not the store's. */
class InterruptIT {
    private static final int INTERRUPTS = 20;

    @AfterEach
    void clearFlag() {
        Thread.interrupted();
    }

    @Test
    void twentyInterruptsLeaveTheStoreOpen() {
        try (var store = BareStore.open(TestDatabase.current().freshStore())) {
            Set<String> acknowledged = new HashSet<>();
            for (int i = 0; i < INTERRUPTS; i++) {
                var interrupted = BareStore.event(BareStore.newStream(), 0);
                if (appendInterrupted(store, i % 2 == 0, interrupted)) acknowledged.add(interrupted.getIdentifier());

                var next = BareStore.event(BareStore.newStream(), 0);
                store.publish(List.of(next));
                acknowledged.add(next.getIdentifier());
                assertThat(store.storedIds()).containsAll(acknowledged);
            }
        }
    }

    /** Shows that the test would notice: H2's usual file access closes the whole database when a thread is interrupted. */
    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "h2")
    void withoutOurUrlOneInterruptClosesTheStore() {
        var url = TestDatabase.H2.freshStore().getOrDefault("spring.datasource.url", "");
        try (var store = BareStore.open(Map.of("spring.datasource.url", url.replace("h2:async:", "h2:")))) {
            appendInterrupted(store, false, BareStore.event(BareStore.newStream(), 0));

            assertThatException()
                    .isThrownBy(() -> store.publish(List.of(BareStore.event(BareStore.newStream(), 0))))
                    .withStackTraceContaining("closed");
        }
    }

    /** Interrupts this thread before the transaction or between insert and commit; returns whether the event was accepted. */
    private static boolean appendInterrupted(BareStore store, boolean beforeTransaction, DomainEventMessage<?> event) {
        try {
            if (beforeTransaction) {
                Thread.currentThread().interrupt();
                store.publish(List.of(event));
            } else {
                new TransactionTemplate(store.part(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                    store.engine().appendEvents(event);
                    Thread.currentThread().interrupt();
                });
            }
            return true;
        } catch (RuntimeException refused) {
            return false;
        } finally {
            Thread.interrupted();
        }
    }
}
