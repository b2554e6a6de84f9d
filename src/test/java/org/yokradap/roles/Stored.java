package org.yokradap.roles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the database, to tell whether a request has left anything there. */
final class Stored {
    private final JdbcClient sql;
    private final TableList list = new TableList();
    private final String counts;

    Stored(JdbcClient sql) {
        this.sql = sql;
        this.counts = tables().stream()
                .filter(list::isKept)
                .map(table -> "select '" + table + "' as name, count(*) as amount from " + table)
                .collect(Collectors.joining(" union all "));
    }

    /** Names of the tables, in lower case. */
    List<String> tables() {
        return sql.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' order by 1")
                .query(String.class)
                .list();
    }

    /** Whether rows of this table name their agency. */
    boolean namesItsAgency(String table) {
        return sql.sql("select count(*) from information_schema.columns where lower(table_schema) = 'public'"
                                + " and lower(table_name) = ? and lower(column_name) = 'agency'")
                        .param(table.toLowerCase(Locale.ROOT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many rows each table has that is not filled from others; what is in a view comes from events alone. */
    Map<String, Long> amounts() {
        return sql
                .sql(counts)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    long lastEvent() {
        return sql.sql("select coalesce(max(globalIndex), 0) from DomainEventEntry")
                .query(Long.class)
                .single();
    }

    /**
     * An event as it is stored.
     *
     * @param metadata JSON
     * @param payload JSON
     */
    record Event(String type, String aggregate, String metadata, String payload) {}

    List<Event> eventsAfter(long position) {
        return sql.sql("select payloadType, aggregateIdentifier, metaData, payload from DomainEventEntry"
                        + " where globalIndex > ? order by globalIndex")
                .param(position)
                .query((row, number) -> new Event(
                        row.getString(1),
                        row.getString(2),
                        new String(row.getBytes(3), StandardCharsets.UTF_8),
                        new String(row.getBytes(4), StandardCharsets.UTF_8)))
                .list();
    }
}
