package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yokradap.platform.testing.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseCareIT {
    private final Map<String, String> properties = TestDatabase.current().freshStore();
    private final String url = properties.getOrDefault("spring.datasource.url", "");

    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "h2")
    void saysLoudlyThatH2WritesLate(CapturedOutput output) {
        BareStore.open(properties).close();
        assertThat(output).doesNotContain("UNSAFE");

        BareStore.open(Map.of("spring.datasource.url", url.replace(";WRITE_DELAY=0", "")))
                .close();
        assertThat(output).contains("UNSAFE DATABASE: WRITE_DELAY of H2");
    }

    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "postgres")
    void saysLoudlyWhatPostgresDoesNotKeep(CapturedOutput output) throws IOException {
        BareStore.open(properties).close();
        assertThat(output).contains("UNSAFE DATABASE: fsync, synchronous_commit of POSTGRESQL");
    }

    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "postgres")
    void isQuietAboutASafePostgres(CapturedOutput output) throws IOException {
        try (var server = new DurablePostgres()) {
            BareStore.open(server.properties()).close();
        }
        assertThat(output).doesNotContain("UNSAFE");
    }

    @Test
    @EnabledIfSystemProperty(named = "yokradap.test.database", matches = "h2")
    void givesBackTheSpaceThatCommitsLeaveBehind() throws IOException {
        var file = Path.of(url.substring("jdbc:h2:async:".length(), url.indexOf(';')) + ".mv.db");
        long whileOpen;
        try (var store = BareStore.open(properties)) {
            for (int i = 0; i < 500; i++) store.publish(List.of(BareStore.event(BareStore.newStream(), 0)));
            whileOpen = Files.size(file);
        }
        assertThat(Files.size(file)).isLessThan(whileOpen / 10);
        try (var store = BareStore.open(properties)) {
            assertThat(store.storedIds()).hasSize(500);
        }
    }
}
