package org.yokradap.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.platform.AsOf;
import org.yokradap.platform.Signature;

/**
 * Builds an agency's views as they were at the end of an earlier day: the projections themselves take in the agency's events
 * until then, into a database in memory that is thrown away when nobody has looked into it for a while.
 */
@Component
public class PastViews {
    /** Of the views kept at a time, in events that went into them: a few agencies' years, some dozens of megabytes. */
    private static final long MOST_EVENTS = 60_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final Cleaner CLEANER = Cleaner.create();

    private final JdbcClient sql;
    private final Serializer serializer;
    private final Configuration axon;
    private final ProjectionGroups groups;
    private final Clock clock;
    private final Cache<Key, Built> built = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((Key key, Built it) -> 1 + it.events())
            .expireAfterAccess(KEPT)
            .build();

    PastViews(JdbcClient sql, Serializer serializer, Configuration axon, ProjectionGroups groups, Clock clock) {
        this.sql = sql;
        this.serializer = serializer;
        this.axon = axon;
        this.groups = groups;
        this.clock = clock;
    }

    private record Key(String agency, LocalDate day) {}

    private record Built(AsOf.Past past, int events) {}

    /** The views of this agency at the end of this day. */
    public AsOf.Past of(String agency, LocalDate day) {
        return built.get(new Key(agency, day), this::build).past();
    }

    /** The day of the agency's first event; empty if nothing has happened yet. */
    public Optional<LocalDate> firstDay(String agency) {
        return read(agency, 0, 1).stream()
                .findFirst()
                .map(stored -> LocalDate.ofInstant(momentOf(stored.event()), clock.getZone()));
    }

    /** One at a time: whoever leafs through the days of several agencies must not take the machine from everybody else. */
    private synchronized Built build(Key key) {
        var moment =
                key.day().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        var views = emptyViews();
        var projections = groups.projections().stream()
                .map(projection -> new AnnotationEventHandlerAdapter(
                        projection, axon.parameterResolverFactory(), axon.handlerDefinition(projection.getClass())))
                .toList();
        long position = 0;
        int events = 0;
        var portion = read(key.agency(), 0, ProcessorConfiguration.BATCH);
        while (!portion.isEmpty()) {
            var until = portion.stream()
                    .filter(stored -> !momentOf(stored.event()).isAfter(moment))
                    .toList();
            if (!until.isEmpty()) {
                AsOf.during(new AsOf.Past(key.day(), moment, position, views), () -> take(until, projections));
                position = until.getLast().position();
                events += until.size();
            }
            portion = read(key.agency(), portion.getLast().position(), ProcessorConfiguration.BATCH);
        }
        return new Built(new AsOf.Past(key.day(), moment, position, views), events);
    }

    private record Stored(long position, DomainEventMessage<?> event) {}

    private List<Stored> read(String agency, long after, int limit) {
        var positions = new HashMap<String, Long>();
        var entries = sql.sql(
                        "select globalIndex, type, aggregateIdentifier, sequenceNumber, eventIdentifier, timeStamp,"
                                + " payloadType, payloadRevision, payload, metaData from DomainEventEntry"
                                + " where agency = ? and globalIndex > ? order by globalIndex limit ?")
                .params(agency, after, limit)
                .query((row, number) -> {
                    positions.put(row.getString("eventIdentifier"), row.getLong("globalIndex"));
                    return new GenericDomainEventEntry<>(
                            row.getString("type"),
                            row.getString("aggregateIdentifier"),
                            row.getLong("sequenceNumber"),
                            row.getString("eventIdentifier"),
                            row.getString("timeStamp"),
                            row.getString("payloadType"),
                            row.getString("payloadRevision"),
                            row.getBytes("payload"),
                            row.getBytes("metaData"));
                })
                .list();
        return EventStreamUtils.asStream(EventStreamUtils.upcastAndDeserializeDomainEvents(
                        entries.stream(), serializer, axon.upcasterChain()))
                .map(event -> new Stored(Objects.requireNonNull(positions.get(event.getIdentifier())), event))
                .toList();
    }

    private static Instant momentOf(DomainEventMessage<?> event) {
        return Instant.parse(String.valueOf(event.getMetaData().get(Signature.AT)));
    }

    private static void take(List<Stored> portion, List<AnnotationEventHandlerAdapter> projections) {
        var events = portion.stream().map(Stored::event).toList();
        var batch = new BatchingUnitOfWork<DomainEventMessage<?>>(events);
        var result = batch.executeWithResult(
                () -> {
                    var event = batch.getMessage();
                    for (var projection : projections) if (projection.canHandle(event)) projection.handle(event);
                    return true;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional())
            throw new IllegalStateException("A view of an earlier day", result.exceptionResult());
    }

    /** In memory, with the same tables, for as long as anybody holds on to them, whatever the cache has thrown out meanwhile. */
    private static JdbcClient emptyViews() {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        store.setUser("sa");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
        var views = JdbcClient.create(store);
        CLEANER.register(views, () -> forget(store));
        return views;
    }

    private static void forget(DataSource store) {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            throw new IllegalStateException("Views of an earlier day stay in memory", e);
        }
    }
}
