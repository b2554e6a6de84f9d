package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.assessment.Example;

/** Every boundary of every year's scale, on the side that has it and on the side that has not. */
class LevelScaleTest {
    private static String level(int year, String overall, String... instruments) {
        List<Optional<Score>> scores = Stream.of(instruments)
                .map(it -> it.equals("-") ? Optional.<Score>empty() : Optional.of(Score.parse(it)))
                .toList();
        return Example.ita(year)
                .levels()
                .levelOf(Score.parse(overall), scores)
                .map(Level::name)
                .orElse("unknown");
    }

    @Nested
    class To2565 {
        static Stream<Arguments> boundaries() {
            String[][] table = {
                {"100", "AA"},
                {"95", "AA"},
                {"94.995", "AA"},
                {"94.9949", "A"},
                {"94.99", "A"},
                {"85", "A"},
                {"84.995", "A"},
                {"84.9949", "B"},
                {"84.99", "B"},
                {"75", "B"},
                {"74.995", "B"},
                {"74.9949", "C"},
                {"74.99", "C"},
                {"65", "C"},
                {"64.995", "C"},
                {"64.9949", "D"},
                {"64.99", "D"},
                {"55", "D"},
                {"54.995", "D"},
                {"54.9949", "E"},
                {"54.99", "E"},
                {"50", "E"},
                {"49.995", "E"},
                {"49.9949", "F"},
                {"49.99", "F"},
                {"0", "F"},
            };
            return IntStream.rangeClosed(2562, 2565).boxed().flatMap(year -> Stream.of(table)
                    .map(row -> Arguments.of(year, row[0], row[1])));
        }

        @ParameterizedTest
        @MethodSource("boundaries")
        void instrumentsDoNotMatter(int year, String overall, String level) {
            assertThat(level(year, overall, "0", "-", "100")).isEqualTo(level);
        }
    }

    @Nested
    class From2566 {
        static Stream<Arguments> boundaries() {
            String[][] table = {
                {"100", "100", "ผ่านดีเยี่ยม"},
                {"95", "95", "ผ่านดีเยี่ยม"},
                {"94.995", "94.995", "ผ่านดีเยี่ยม"},
                {"95.81", "94.9949", "ผ่านดี"},
                {"95.81", "94.99", "ผ่านดี"},
                {"94.9949", "95", "ผ่านดี"},
                {"85", "85", "ผ่านดี"},
                {"84.995", "84.995", "ผ่านดี"},
                {"94.64", "84.99", "ผ่าน"},
                {"94.64", "84.9949", "ผ่าน"},
                {"99", "0", "ผ่าน"},
                {"85", "84.99", "ผ่าน"},
                {"84.9949", "100", "ต้องปรับปรุง"},
                {"84.99", "0", "ต้องปรับปรุง"},
                {"70", "100", "ต้องปรับปรุง"},
                {"69.995", "0", "ต้องปรับปรุง"},
                {"69.9949", "100", "ต้องปรับปรุงโดยด่วน"},
                {"69.99", "0", "ต้องปรับปรุงโดยด่วน"},
                {"0", "0", "ต้องปรับปรุงโดยด่วน"},
            };
            return IntStream.rangeClosed(2566, 2568).boxed().flatMap(year -> Stream.of(table)
                    .map(row -> Arguments.of(year, row[0], row[1], row[2])));
        }

        @ParameterizedTest
        @MethodSource("boundaries")
        void theLowestInstrumentCounts(int year, String overall, String lowest, String level) {
            assertThat(level(year, overall, "100", lowest, "100")).isEqualTo(level);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ผ่านดี", "ระดับผ่านดี", "ระดับ ผ่าน ดี", "Level ผ่านดี"})
        void aLevelIsNamedWithTheWordOrWithout(String said) {
            assertThat(Example.ita(2566).levels().named(said).map(Level::name)).hasValue("ผ่านดี");
            assertThat(Example.ita(2566).levels().named("ผ่านดีมาก")).isEmpty();
        }

        @Test
        void anUnknownInstrumentLeavesTheLevelOpenOnlyWhereItMatters() {
            assertThat(level(2566, "96", "96", "-", "96")).isEqualTo("unknown");
            assertThat(level(2566, "96", "84", "-", "96")).isEqualTo("ผ่าน");
            assertThat(level(2566, "80", "-", "-", "-")).isEqualTo("ต้องปรับปรุง");
        }
    }
}
