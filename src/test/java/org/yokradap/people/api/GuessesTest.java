package org.yokradap.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.Guesses.Kind;

class GuessesTest {
    @Test
    void costNothingAtFirstAndThenTwiceAsLongEachTime() {
        assertThat(IntStream.of(0, 4, 5, 6, 7, 10, 11, 1000).mapToObj(Kind.PASSWORD::waitAfter))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(32),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }
}
