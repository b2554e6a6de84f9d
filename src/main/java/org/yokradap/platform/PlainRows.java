package org.yokradap.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a table as they are handed out: columns by their names, in the order in which they were asked for. */
public final class PlainRows {
    private PlainRows() {}

    /** Moments are instants, days are local dates; the names are small letters on every database. */
    public static List<Map<String, @Nullable Object>> of(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> plain(row)).list();
    }

    private static Map<String, @Nullable Object> plain(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            plain.put(
                    columns.getColumnLabel(column).toLowerCase(Locale.ROOT),
                    value(row, column, columns.getColumnType(column)));
        }
        return plain;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            // PostgreSQL calls one with a time zone by the name of one without; no table has any without.
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case Types.DATE -> row.getObject(column, LocalDate.class);
            default -> row.getObject(column);
        };
    }
}
