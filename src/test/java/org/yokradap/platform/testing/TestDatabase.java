package org.yokradap.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The database that this run of the tests is for: {@code -Dyokradap.test.database=h2} or {@code postgres}. */
public enum TestDatabase {
    H2 {
        @Override
        public Map<String, String> freshStore() {
            try {
                var file = Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "h2-")
                        .resolve("store");
                return Map.of("spring.datasource.url", "jdbc:h2:async:" + file.toAbsolutePath() + deliveredSettings());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public Map<String, String> freshStore() {
            var name = "store_" + Long.toUnsignedString(System.nanoTime(), 36);
            try (var connection = server().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "spring.datasource.url",
                    server().getJdbcUrl("postgres", name),
                    "spring.datasource.username",
                    "postgres",
                    "spring.datasource.password",
                    "postgres");
        }
    };

    private static @Nullable EmbeddedPostgres server;

    /** The tests prove something about the settings that are delivered, so they are not written down twice. */
    private static String deliveredSettings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var url = Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:h2:async:")) throw new IllegalStateException("Delivered with " + url);
        return url.substring(url.indexOf(';'));
    }

    public static TestDatabase current() {
        return valueOf(System.getProperty("yokradap.test.database", "h2").toUpperCase(java.util.Locale.ROOT));
    }

    /** Properties of an empty store of its own. */
    public abstract Map<String, String> freshStore();

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
