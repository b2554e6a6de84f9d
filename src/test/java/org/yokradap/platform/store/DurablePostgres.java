package org.yokradap.platform.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A PostgreSQL server of one's own with the settings of a production server, that can be killed and started again. */
final class DurablePostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    DurablePostgres() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "postgres-");
        server = start();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toAbsolutePath())
                .setCleanDataDirectory(false)
                // The tests' other server is started without these, to be fast.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", server.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    /** Kills the server and everything it has started, at once, and starts it again on what it left behind. */
    void killAndRestart() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        server.close();
        server = start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
