package org.yokradap.platform.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Waits until the views have taken in certain events, so that what a person has just done is on the page that follows.
 * Positions are read from the token table: the processor may run on another node.
 */
@Component
public class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final JdbcClient sql;
    private final Serializer serializer;
    private final ProjectionGroups groups;

    Freshness(DataSource dataSource, Serializer serializer, ProjectionGroups groups) {
        this.sql = JdbcClient.create(dataSource);
        this.serializer = serializer;
        this.groups = groups;
    }

    /** Whether every projection that handles one of these events has passed the last of them, within two seconds. */
    public boolean await(List<EventMessage<?>> events) {
        var goals = new HashMap<String, Long>();
        for (EventMessage<?> event : events) {
            for (String group : groups.interestedIn(event.getPayloadType())) goals.put(group, 0L);
        }
        if (goals.isEmpty()) return true;
        long last = positionOf(events);
        goals.replaceAll((group, position) -> last);
        return await(goals, PATIENCE);
    }

    /** Whether every projection has passed all events it handles that are in the store now, within the given time. */
    public boolean awaitAll(Duration patience) {
        var goals = new HashMap<String, Long>();
        for (String group : groups.names()) goals.put(group, lastPositionHandledBy(group));
        return await(goals, patience);
    }

    /** Where every projection stands, by name. */
    public List<Standing> standings() {
        var positions = positions(groups.names());
        return groups.names().stream()
                .sorted()
                .map(group -> new Standing(group, positions.getOrDefault(group, 0L), lastPositionHandledBy(group)))
                .toList();
    }

    /**
     * How far a projection is.
     *
     * @param position the last event it has passed
     * @param goal the last event in the store that it handles
     */
    public record Standing(String projection, long position, long goal) {
        public boolean caughtUp() {
            return position >= goal;
        }
    }

    private boolean await(Map<String, Long> goals, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!reached(goals)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private boolean reached(Map<String, Long> goals) {
        var positions = positions(goals.keySet());
        return goals.entrySet().stream()
                .allMatch(goal -> positions.getOrDefault(goal.getKey(), -1L) >= goal.getValue());
    }

    private Map<String, Long> positions(Set<String> projections) {
        var positions = new HashMap<String, Long>();
        sql.sql("select processorName, token, tokenType from TokenEntry where processorName in (:groups)")
                .param("groups", projections)
                .query(row -> {
                    positions.put(
                            row.getString("processorName"),
                            position(row.getBytes("token"), row.getString("tokenType")));
                });
        return positions;
    }

    private long position(byte @Nullable [] token, String tokenType) {
        if (token == null) return 0;
        TrackingToken position =
                serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, tokenType, null));
        return position.position().orElse(0);
    }

    private long positionOf(List<EventMessage<?>> events) {
        return sql.sql("select max(globalIndex) from DomainEventEntry where eventIdentifier in (:ids)")
                .param("ids", events.stream().map(EventMessage::getIdentifier).toList())
                .query(Long.class)
                .single();
    }

    private long lastPositionHandledBy(String group) {
        var names = groups.handledBy(group).stream()
                .map(serializer::typeForClass)
                .map(SerializedType::getName)
                .toList();
        return sql.sql("select coalesce(max(globalIndex), 0) from DomainEventEntry where payloadType in (:names)")
                .param("names", names)
                .query(Long.class)
                .single();
    }
}
