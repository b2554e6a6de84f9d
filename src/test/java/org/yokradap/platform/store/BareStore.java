package org.yokradap.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRegistered;
import org.yokradap.platform.Signature;

/** The real event store with nothing around it: it opens in a second, so it can be killed often. */
final class BareStore implements AutoCloseable {
    static final AgencyId AGENCY = AgencyId.ofCode("bare");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private BareStore(HikariDataSource dataSource) {
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(Configuration.class, () -> DefaultConfigurer.defaultConfiguration(false)
                .buildConfiguration());
        context.register(EventStoreConfiguration.class);
        context.refresh();
    }

    /** Opens the store that the properties {@code spring.datasource.*} lead to; makes its tables if there are none. */
    static BareStore open(Map<String, String> properties) {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(properties.get("spring.datasource.url"));
        dataSource.setUsername(properties.getOrDefault("spring.datasource.username", "sa"));
        dataSource.setPassword(properties.getOrDefault("spring.datasource.password", ""));
        dataSource.setMaximumPoolSize(8);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new BareStore(dataSource);
    }

    /** A next event of a stream, not stored yet. */
    static DomainEventMessage<?> event(String stream, long sequenceNumber) {
        return new GenericDomainEventMessage<>(
                "Agency",
                stream,
                sequenceNumber,
                new AgencyRegistered(AGENCY, "เทศบาลตำบลนาเปล่า"),
                MetaData.with(Signature.AGENCY, AGENCY.value()));
    }

    static String newStream() {
        return "agency-" + UUID.randomUUID();
    }

    /** Publishes the events as a command does, in one unit of work; returns when they are acknowledged. */
    void publish(List<? extends EventMessage<?>> events) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(events.getFirst());
        unitOfWork.attachTransaction(transactions());
        unitOfWork.execute(() -> context.getBean(EventStore.class).publish(events));
        var result = unitOfWork.getExecutionResult();
        if (result.isExceptionResult()) throw new IllegalStateException(result.getExceptionResult());
    }

    EventStorageEngine engine() {
        return context.getBean(EventStorageEngine.class);
    }

    TransactionManager transactions() {
        return context.getBean(TransactionManager.class);
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    JdbcClient sql() {
        return JdbcClient.create(dataSource());
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    List<String> storedIds() {
        return sql().sql("select eventIdentifier from DomainEventEntry order by globalIndex")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        context.close();
    }
}
