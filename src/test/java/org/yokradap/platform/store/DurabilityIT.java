package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yokradap.platform.testing.TestDatabase;

/** Whatever was acknowledged is there after the process, or the database server, has been killed without warning. */
class DurabilityIT {
    private static final int ROUNDS = 20;

    /** On PostgreSQL, in every so manieth round the server is killed and not the writer. */
    private static final int SERVER_ROUND = 4;

    private static final int MOST_EVENTS_PER_ROUND = 400;

    /** Fixed, so that a failure can be had again. */
    private final Random random = new Random(2566);

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "h2")
    void twentyKillsLoseNothingOnH2() throws IOException {
        var properties = TestDatabase.H2.freshStore();
        for (int round = 1; round <= ROUNDS; round++) {
            writeUntilKilled(properties, "delivered", DurabilityIT::kill);
            assertNothingLost(properties, round);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "postgres")
    void twentyKillsLoseNothingOnPostgres() throws IOException {
        try (var server = new DurablePostgres()) {
            for (int round = 1; round <= ROUNDS; round++) {
                boolean killServer = round % SERVER_ROUND == 0;
                writeUntilKilled(server.properties(), "delivered", writer -> {
                    if (killServer) server.killAndRestart();
                    kill(writer);
                });
                assertNothingLost(server.properties(), round);
            }
        }
    }

    /** Shows that the test would notice: H2 as it is without our settings, and Axon's engine as it is without ours. */
    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "h2")
    void withoutOurSettingsOneKillLosesEvents() throws IOException {
        var url = TestDatabase.H2.freshStore().getOrDefault("spring.datasource.url", "");
        var careless = Map.of(
                "spring.datasource.url", url.substring(0, url.indexOf(';')).replace("h2:async:", "h2:"));

        writeUntilKilled(careless, "unlocked", DurabilityIT::kill);

        try (var store = BareStore.open(careless)) {
            assertThat(acknowledged).isNotEmpty();
            assertThat(store.storedIds()).doesNotContainSequence(acknowledged);
            assertThat(store.storedIds().containsAll(acknowledged)).isFalse();
        }
    }

    private void assertNothingLost(Map<String, String> properties, int round) {
        try (var store = BareStore.open(properties)) {
            assertThat(store.storedIds()).as("after round %d", round).containsAll(acknowledged);
        }
    }

    /** Runs a writer, kills after a random number of acknowledged events, and notes all that it acknowledged. */
    private void writeUntilKilled(Map<String, String> properties, String engine, Killing killing) throws IOException {
        int last = 1 + random.nextInt(MOST_EVENTS_PER_ROUND);
        var writer = start(properties, engine);
        try (BufferedReader output = writer.inputReader()) {
            for (int i = 0; i < last; i++) acknowledged.add(nextIdentifier(output));
            killing.kill(writer);
            // Printed before the end, so acknowledged too; the very last line may be half a line.
            output.lines().filter(DurabilityIT::isWhole).forEach(acknowledged::add);
        } finally {
            writer.destroyForcibly();
            writer.onExit().join();
        }
    }

    /** Kills with SIGKILL, and leaves open what the process has printed, which {@link Process#destroyForcibly} does not. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    private static String nextIdentifier(BufferedReader output) throws IOException {
        var line = output.readLine();
        if (line == null) throw new IllegalStateException("The writer ended by itself; see target/it/writer.log");
        return line;
    }

    private static boolean isWhole(String identifier) {
        return identifier.length() == UUID.randomUUID().toString().length();
    }

    private static Process start(Map<String, String> properties, String engine) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        properties.get("spring.datasource.url"),
                        properties.getOrDefault("spring.datasource.username", "sa"),
                        properties.getOrDefault("spring.datasource.password", ""),
                        engine)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/it/writer.log").toFile()))
                .start();
    }

    @FunctionalInterface
    private interface Killing {
        void kill(Process writer) throws IOException;
    }
}
