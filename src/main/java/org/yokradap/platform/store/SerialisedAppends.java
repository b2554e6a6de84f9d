package org.yokradap.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yokradap.platform.Signature;

/**
 * Appends events one transaction at a time, from before the first insert to the commit.
 *
 * <p>Without the lock, two transactions may draw their positions in one order and commit in the other; a reader that has
 * gone past the later one never sees the earlier one again. A test runs the unlocked engine and watches it lose events.
 */
final class SerialisedAppends implements AppendEventsStatementBuilder {
    private static final String INSERT =
            "insert into DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
                    + " payloadType, payloadRevision, payload, metaData, agency) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Runnable committed;

    /** @param committed is run when new events can be read */
    SerialisedAppends(Database database, Runnable committed) {
        this.database = database;
        this.committed = committed;
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestampWriter)
            throws SQLException {
        database.lockAppends(connection);
        syncAfterCommit(connection);
        PreparedStatement statement = connection.prepareStatement(INSERT);
        for (EventMessage<?> each : events) {
            // Only aggregates publish here: an event without a stream would have no place in anybody's history.
            var event = (DomainEventMessage<?>) each;
            SerializedObject<?> payload = event.serializePayload(serializer, dataType);
            SerializedObject<?> metaData = event.serializeMetaData(serializer, dataType);
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            timestampWriter.writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setObject(8, payload.getData());
            statement.setObject(9, metaData.getData());
            statement.setString(10, String.valueOf(event.getMetaData().getOrDefault(Signature.AGENCY, "")));
            statement.addBatch();
        }
        return statement;
    }

    /** Registered by every append, so that no event is acknowledged before it is on the disk. */
    private void syncAfterCommit(Connection connection) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    database.sync(connection);
                    committed.run();
                } catch (SQLException e) {
                    throw new IllegalStateException("Stored, but the disk has not confirmed it", e);
                }
            }
        });
    }
}
