package org.yokradap.platform.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The event store, declared piece by piece: Axon's own JDBC auto-configuration is ordered wrongly on Boot 4 and would create
 * no engine, and every choice below was made for a reason that {@code docs/decisions/0002-event-store.md} gives.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    /** Events read per query, for a stream and for an aggregate; larger batches only cost memory. */
    private static final int BATCH = 500;

    @Bean
    Database database(DataSource dataSource) {
        return Database.of(dataSource);
    }

    @Bean
    ViewStore viewStore(DataSource dataSource) {
        return new ViewStore(dataSource);
    }

    @Bean
    DatabaseCare databaseCare(Database database, DataSource dataSource) {
        return new DatabaseCare(database, dataSource);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    @Primary
    Serializer serializer() {
        var builder = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json -> {
            // Axon's ReplayToken names the class of the token inside it; without a validator it cannot be read back.
            json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.")
                    .build());
        });
        return new EventNames(builder);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** SQLState class 23 is a violated constraint: the same aggregate was changed at the same time. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return exception -> {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("23")) return true;
            }
            return false;
        };
    }

    @Bean
    NewEvents newEvents() {
        return new NewEvents();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            ConnectionProvider connectionProvider,
            TransactionManager transactionManager,
            PersistenceExceptionResolver resolver,
            Database database,
            NewEvents newEvents,
            Configuration axon) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .persistenceExceptionResolver(resolver)
                .batchSize(BATCH)
                // A short batch is the last one: saves an empty query for every aggregate loaded.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .appendEvents(new SerialisedAppends(database, newEvents::announce))
                .build();
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                // Each processor reads for itself: when it is called, a shared reader might not have fetched the event
                // yet.
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connectionProvider, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .nodeId(nodeId())
                .build();
    }

    /** Process ids repeat in containers; a node that takes another's claim for its own would read events twice. */
    private static String nodeId() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unnamed";
        }
        return host + "-" + UUID.randomUUID();
    }

    @Bean
    CorrelationDataProvider signatureOnEveryEvent() {
        return new SimpleCorrelationDataProvider(
                "actor",
                "role",
                Signature.AGENCY,
                "division",
                "acting-for",
                "post",
                Signature.AT,
                Signature.ADDRESS_CLASS);
    }
}
