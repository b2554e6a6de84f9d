package org.yokradap.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a projection keeps its rows: in the application's database, or, while the thread reads {@link AsOf an earlier day}, in one
 * that is thrown away afterwards. So a projection is given its store, never looks for one, and keeps nothing elsewhere.
 */
public class ViewStore {
    private final JdbcClient sql;

    public ViewStore(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    public JdbcClient sql() {
        return AsOf.current().map(AsOf.Past::sql).orElse(sql);
    }

    /** As things are today, whatever day is looked at: for what decides who may look. */
    public JdbcClient today() {
        return sql;
    }

    /** Writes the row with this key: changes the one that is there, or adds it. Only one thread writes a table. */
    public void put(String table, Map<String, ?> key, Map<String, ?> values) {
        if (update(table, key, values) == 0) insert(table, key, values);
    }

    /** Changes the rows with this key. */
    public int update(String table, Map<String, ?> key, Map<String, ?> values) {
        if (values.isEmpty()) return count(table, key);
        return bind("update " + table + " set " + assignments(values, ", ") + where(key), values, key);
    }

    public void insert(String table, Map<String, ?> key, Map<String, ?> values) {
        var columns = new ArrayList<>(key.keySet());
        columns.addAll(values.keySet());
        var marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        bind("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")", key, values);
    }

    public void remove(String table, Map<String, ?> key) {
        bind("delete from " + table + where(key), key, Map.of());
    }

    public void clear(String table) {
        sql().sql("delete from " + table).update();
    }

    private int count(String table, Map<String, ?> key) {
        return sql().sql("select count(*) from " + table + where(key))
                .params(List.copyOf(key.values()))
                .query(Integer.class)
                .single();
    }

    private int bind(String statement, Map<String, ?> first, Map<String, ?> second) {
        var values = new ArrayList<Object>(first.values());
        values.addAll(second.values());
        return sql().sql(statement).params(values).update();
    }

    private static String where(Map<String, ?> key) {
        return key.isEmpty() ? "" : " where " + assignments(key, " and ");
    }

    private static String assignments(Map<String, ?> values, String separator) {
        return values.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(separator));
    }
}
