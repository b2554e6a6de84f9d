package org.yokradap.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** What the two databases do differently: how appends are serialised, and what makes a commit survive a killed process. */
enum Database {
    H2("select id from append_lock where id = 1 for update", "CHECKPOINT SYNC", "SHUTDOWN DEFRAG") {
        @Override
        List<String> unsafeSettings(JdbcClient sql) {
            // After a restart the setting stands there twice: as stored, and as the URL has it.
            return sql
                            .sql(
                                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                            .query(String.class)
                            .list()
                            .stream()
                            .allMatch("0"::equals)
                    ? List.of()
                    : List.of("WRITE_DELAY");
        }

        // Five years of a large agency's work did not fit into H2's own 16 MB for each gigabyte, and a search read all
        // of it from
        // the file again. Not in the URL: each new connection would say it again, and that empties the cache.
        @Override
        void tune(JdbcClient sql) {
            long quarter = Runtime.getRuntime().maxMemory() / 4;
            long kilobytes = Math.min(DataSize.ofMegabytes(256).toBytes(), quarter) / 1024;
            sql.sql("set cache_size " + kilobytes).update();
        }
    },
    /** The number is ours alone: any constant does, as long as every writer uses the same. */
    POSTGRESQL("select pg_advisory_xact_lock(7962371)", null, null) {
        @Override
        List<String> unsafeSettings(JdbcClient sql) {
            return Stream.of("fsync", "synchronous_commit", "full_page_writes")
                    .filter(setting -> sql.sql("show " + setting)
                            .query(String.class)
                            .single()
                            .equals("off"))
                    .toList();
        }
    };

    private final String lockStatement;
    private final @Nullable String afterCommit;
    private final @Nullable String lastStatement;

    Database(String lockStatement, @Nullable String afterCommit, @Nullable String lastStatement) {
        this.lockStatement = lockStatement;
        this.afterCommit = afterCommit;
        this.lastStatement = lastStatement;
    }

    static Database of(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                case String other -> throw new IllegalStateException("Neither H2 nor PostgreSQL: " + other);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Waits until no other transaction appends events, and keeps the others out until this one ends. */
    void lockAppends(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(lockStatement);
        }
    }

    /** Brings what has been committed to the disk, where committing alone does not. */
    void sync(Connection connection) throws SQLException {
        if (afterCommit == null) return;
        try (var statement = connection.createStatement()) {
            statement.execute(afterCommit);
        }
    }

    /**
     * Gives back the space that commits have left behind, where the database does not do so by itself. It closes every
     * connection, so it is the last thing said to a database.
     */
    void compact(DataSource dataSource) throws SQLException {
        if (lastStatement == null) return;
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(lastStatement);
        }
    }

    /** Sets what the database does not choose well by itself. Said once, before anybody reads. */
    void tune(JdbcClient sql) {}

    /** Settings of the database under which a crash may lose what was acknowledged. */
    abstract List<String> unsafeSettings(JdbcClient sql);
}
