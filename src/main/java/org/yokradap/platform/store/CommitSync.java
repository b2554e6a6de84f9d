package org.yokradap.platform.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Brings commits of tables other than the event store's to the disk. */
@Component
public class CommitSync {
    private final DataSource dataSource;
    private final Database database;

    CommitSync(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** When it returns, whatever was committed before survives a killed process. */
    public void sync() {
        try (var connection = dataSource.getConnection()) {
            database.sync(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Committed, but the disk has not confirmed it", e);
        }
    }
}
