package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2023-01-24T01:00:00Z");

    @Test
    void waitsTwiceAsLongEachTimeAndNeverLongerThanAnHour() {
        assertThat(seconds(0.5)).containsExactly(60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L);
    }

    @Test
    void isAFifthMoreOrLessAsChanceWillHaveIt() {
        assertThat(seconds(0)).startsWith(48L, 96L).endsWith(2880L);
        assertThat(seconds(1)).startsWith(72L, 144L).endsWith(4320L);
    }

    private static List<Long> seconds(double chance) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(attempts -> Duration.between(NOW, new Backoff(() -> chance).after(attempts, NOW)))
                .map(Duration::toSeconds)
                .toList();
    }
}
