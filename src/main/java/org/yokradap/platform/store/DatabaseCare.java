package org.yokradap.platform.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the database's settings, and makes some of them, when the application starts, and tidies its file when the application ends. */
final class DatabaseCare implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCare.class);

    private final Database database;
    private final DataSource dataSource;

    DatabaseCare(Database database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        var sql = JdbcClient.create(dataSource);
        database.tune(sql);
        var unsafe = database.unsafeSettings(sql);
        if (!unsafe.isEmpty()) {
            LOG.error(
                    "UNSAFE DATABASE: {} of {} must be changed, or a crash loses work that was reported as saved",
                    String.join(", ", unsafe),
                    database);
        }
    }

    /** Nobody uses the database any more: processors, jobs and requests are stopped before the first bean is destroyed. */
    @Override
    public void destroy() {
        try {
            database.compact(dataSource);
        } catch (SQLException e) {
            LOG.warn("The database file was not compacted; nothing is lost, it is only larger than it need be", e);
        }
    }
}
