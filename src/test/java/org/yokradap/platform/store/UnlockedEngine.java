package org.yokradap.platform.store;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's own engine with its own statements, over our table: what the tests must be able to see lose events. */
final class UnlockedEngine {
    private UnlockedEngine() {}

    static EventStorageEngine over(BareStore store) {
        // Axon's statement does not know this column of ours.
        store.sql()
                .sql("alter table DomainEventEntry alter column agency set default 'agency-bare'")
                .update();
        var serializer = store.part(Serializer.class);
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(store.part(ConnectionProvider.class))
                .transactionManager(store.transactions())
                .persistenceExceptionResolver(store.part(PersistenceExceptionResolver.class))
                .build();
    }
}
