package org.yokradap.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the event store holds about one agency, as it is stored. */
@Component
public class EventLog {
    private static final TypeReference<Map<String, String>> SIGNATURE = new TypeReference<>() {};

    /** By the agency too, which is the same in all: only so H2 walks the index from its end and not through all that the agency ever did. */
    private static final String NEWEST_FIRST = " order by agency desc, globalIndex desc";

    private final JdbcClient sql;
    private final JsonMapper json;

    EventLog(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * The newest events of an agency, newest first; as of an earlier day, those until then.
     *
     * @param agency the agency's id, as in the signature of its events
     * @param before only events stored before this position; {@link Long#MAX_VALUE} begins with the newest
     */
    public List<Entry> newest(String agency, long before, int limit) {
        return sql.sql("select globalIndex, payloadType, aggregateIdentifier, sequenceNumber, payload, metaData"
                        + " from DomainEventEntry where agency = ? and globalIndex < ?"
                        + NEWEST_FIRST + " limit ?")
                .params(agency, Math.min(before, end()), limit)
                .query((row, number) -> new Entry(
                        row.getLong("globalIndex"),
                        row.getString("payloadType"),
                        row.getString("aggregateIdentifier"),
                        row.getLong("sequenceNumber"),
                        json.readValue(row.getBytes("metaData"), SIGNATURE),
                        new String(row.getBytes("payload"), StandardCharsets.UTF_8)))
                .list();
    }

    private static long end() {
        return AsOf.current().map(past -> past.position() + 1).orElse(Long.MAX_VALUE);
    }

    /** The position of the newest event of an agency; 0 when there is none. */
    public long newest(String agency) {
        return sql.sql("select globalIndex from DomainEventEntry where agency = ?" + NEWEST_FIRST + " limit 1")
                .param(agency)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * An event as it is stored.
     *
     * @param position its place in the whole store; later events have higher ones, with gaps
     * @param type its name, as in {@code people.AgencyRegistered}
     * @param sequence its place in the history of its aggregate, from 0
     * @param metadata who spoke and when, by the keys of {@link Signature}
     * @param payload the event's JSON
     */
    public record Entry(
            long position,
            String type,
            String aggregate,
            long sequence,
            Map<String, String> metadata,
            String payload) {}
}
