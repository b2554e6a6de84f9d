package org.yokradap.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.UnreadableFramework;

class FrameworkTextTest {
    private static final Frameworks NONE = Frameworks.NONE;

    /** A small framework of another programme; the line numbers in the tests count from its first line. */
    private static final String SMALL = """
            id: school-2565
            name: A small one
            pass-mark: 80
            instruments:
              - code: IIT
                name: Staff
                weight: 60
                item-letter: i
                indicators:
                  - {code: "1", name: One, items: {i1: "", i2: Second}}
              - code: OIT
                name: Open data
                weight: 40
                item-letter: O
                all-or-nothing: true
                indicators:
                  - code: "2"
                    name: Two
                    sub-indicators:
                      - {code: "2.1", name: Two one, items: {O1: "", O3: ""}}
            levels:
              - {name: Good, key: good, from: 80}
              - {name: Poor, key: poor, from: 0}
            weakness-rules: {urgent-lowest: 1}
            measures-documents:
              - {item: O1, content: measures}
              - {item: O3, content: report}
            next-year:
              O1: O2
              O3: O4
            """;

    private static List<String> faults(String text, Frameworks beside) {
        var unreadable = catchThrowableOfType(UnreadableFramework.class, () -> FrameworkText.read(text, beside));
        assertThat(unreadable).as(text).isNotNull();
        return unreadable.faults().stream()
                .map(it -> it.line() + " " + it.rejection().reason().name())
                .toList();
    }

    private static String with(String right, String wrong) {
        assertThat(SMALL).contains(right);
        return SMALL.replace(right, wrong);
    }

    @Test
    void readsAnyProgramme() {
        var framework = FrameworkText.read(SMALL, NONE);
        assertThat(framework.id().programme()).isEqualTo("school");
        assertThat(framework.indicators()).hasSize(2);
        assertThat(framework.rules().itemsScoredZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: school-2565 | id: school | 1 NOT_AN_ID",
                "id: school-2565 | id: school-2022 | 1 NOT_AN_ID",
                "name: A small one | name: \" \" | 1 FIELD_MISSING",
                "pass-mark: 80 | pass-mark: 101 | 3 NOT_A_NUMBER",
                "pass-mark: 80 | pass-mark: [80] | 3 VALUE_EXPECTED",
                "weight: 60 | weight: much | 7 NOT_A_NUMBER",
                "weight: 60 | weight: 1e2147483647 | 7 NOT_A_NUMBER",
                "weight: 60 | weight: 0 | 7 WEIGHT_NOT_POSITIVE",
                "weight: 60 | weight: -60 | 7 NOT_A_NUMBER",
                "weight: 40 | weight: 41 | 5 WEIGHTS_NOT_100",
                "item-letter: i | item-letter: ii | 8 NOT_A_LETTER",
                "item-letter: i | item-letter: o | 8 NOT_A_LETTER",
                "item-letter: i | letter: i | 8 FIELD_UNKNOWN, 5 FIELD_MISSING",
                "item-letter: O | item-letter: i | 14 LETTER_TWICE",
                "i2: Second | e2: Second | 10 ITEM_OF_ANOTHER_LETTER",
                "i2: Second | i1: Second | 10 FIELD_TWICE",
                "i2: Second | i0: Second | 10 NOT_A_CODE",
                "i2: Second | i2: [Second] | 10 VALUE_EXPECTED",
                "code: OIT | code: IIT | 11 CODE_TWICE",
                "code: OIT | code: \"9\" | 11 CODE_OF_ANOTHER_KIND",
                "code: OIT | code: oit | 11 NOT_A_CODE",
                "all-or-nothing: true | all-or-nothing: perhaps | 15 NOT_TRUE_OR_FALSE",
                "code: \"2\" | code: \"1\" | 17 CODE_TWICE",
                "\"2.1\" | \"3.1\" | 20 SUB_INDICATOR_OF_ANOTHER",
                "items: {O1: \"\", O3: \"\"} | variants: [] | 20 PARTS_MISSING",
                "name: Two one, | name: Two one, complete: yes, | 20 NOT_TRUE_OR_FALSE",
                "key: good | key: Good | 22 NOT_A_KEY",
                "name: Poor | name: g ood | 23 LEVEL_NAME_TWICE",
                "key: poor | key: good | 23 LEVEL_KEY_TWICE",
                "from: 0} | from: 90} | 23 LEVELS_OUT_OF_ORDER",
                "from: 0} | from: 80} | 23 LEVELS_OUT_OF_ORDER",
                "from: 0} | from: 80, every-instrument-from: 80} | 23 LEVELS_OUT_OF_ORDER",
                "from: 0} | from: 10} | 23 LAST_LEVEL_NOT_OPEN",
                "from: 0} | from: 0, every-instrument-from: 1} | 23 LAST_LEVEL_NOT_OPEN",
                "key: poor, from: 0 | key: poor | 23 FIELD_MISSING",
                "urgent-lowest: 1 | urgent-lowest: -1 | 24 NOT_A_WHOLE_NUMBER",
                "urgent-lowest: 1 | urgent-lowest: 4294967295 | 24 NOT_A_WHOLE_NUMBER",
                "item: O1 | item: e1 | 26 ITEM_UNKNOWN",
                "item: O1 | item: \"2\" | 26 ITEM_UNKNOWN",
                "content: measures | content: minutes | 26 NOT_A_DOCUMENT",
                "content: report | content: measures | 27 DOCUMENT_TWICE",
                "O1: O2 | o1: O2 | 29 NOT_A_CODE",
                "O1: O2 | O2: O2 | 29 ITEM_UNKNOWN",
                "O1: O2 | O1: \"2\" | 29 NEXT_YEAR_OF_ANOTHER_KIND",
                "O1: O2 | overall: overall | 29 ITEM_UNKNOWN",
                "O3: O4 | O3: O2 | 30 NEXT_YEAR_TWICE",
                "indicators: | indicators: &a | 9 ANCHOR_OR_TAG",
                "name: A small one | name: *a | 2 ANCHOR_OR_TAG",
                "name: A small one | name: !!java.net.URL A small one | 2 ANCHOR_OR_TAG",
                "{urgent-lowest: 1} | 1 | 24 FIELDS_EXPECTED",
                "- {name: Good | - {name: [Good | 22 NOT_YAML"
            })
    void namesTheLineOfWhatIsWrong(String right, String wrong, String expected) {
        assertThat(faults(with(right, wrong), NONE)).containsExactlyInAnyOrder(expected.split(", "));
    }

    @Test
    void namesEverythingThatIsWrongByLine() {
        String text = with("pass-mark: 80", "pass-mark: 800")
                .replace("weight: 60", "weight: all")
                .replace("\"2.1\"", "\"3.1\"")
                .replace("key: poor", "key: P")
                .replace("urgent-lowest: 1", "urgent: 1");
        assertThat(faults(text, NONE))
                .containsExactly(
                        "3 NOT_A_NUMBER",
                        "7 NOT_A_NUMBER",
                        "20 SUB_INDICATOR_OF_ANOTHER",
                        "23 NOT_A_KEY",
                        "24 FIELD_UNKNOWN",
                        "24 FIELD_MISSING");
    }

    @Test
    void takesTwoLevelsWithOneMarkWhenTheBetterOneAsksMoreOfTheInstruments() {
        String text = with("- {name: Good, key: good, from: 80}", """
                - {name: Best, key: best, from: 80, every-instrument-from: 90}
                  - {name: Good, key: good, from: 80, every-instrument-from: 80}
                  - {name: Fair, key: fair, from: 80}""");
        assertThat(FrameworkText.read(text, NONE).levels().levels()).hasSize(4);
    }

    @Nested
    class BesideOtherYears {
        private final Framework last = FrameworkText.read(SMALL, NONE);
        private final String next = SMALL.replace("school-2565", "school-2566")
                .replace("O1:", "O2:")
                .replace("O3:", "O4:")
                .replace("item: O1", "item: O2")
                .replace("item: O3", "item: O4");

        @Test
        void codesThatBothYearsKnowFit() {
            Framework following = FrameworkText.read(next, Frameworks.of(List.of(last)));
            assertThat(FrameworkText.read(SMALL, Frameworks.of(List.of(following))))
                    .isEqualTo(last);
        }

        @Test
        void aCodeThatTheNextYearDoesNotKnowIsNamed() {
            Framework other = FrameworkText.read(SMALL.replace("school-2565", "school-2566"), NONE);
            assertThat(faults(SMALL, Frameworks.of(List.of(other))))
                    .containsExactly("29 NEXT_YEAR_UNKNOWN", "30 NEXT_YEAR_UNKNOWN");
        }

        @Test
        void aCodeToWhichTheYearBeforePointsMustNotGo() {
            assertThat(faults(SMALL.replace("school-2565", "school-2566"), Frameworks.of(List.of(last))))
                    .containsExactly("5 LAST_YEAR_POINTS_HERE", "5 LAST_YEAR_POINTS_HERE");
        }

        @Test
        void theFirstAndTheLastYearThatCanBeWrittenHaveNobodyBeside() {
            assertThat(FrameworkText.read(SMALL.replace("2565", "2500"), NONE)
                            .id()
                            .previous())
                    .isEmpty();
            assertThat(FrameworkText.read(SMALL.replace("2565", "2999"), NONE)
                            .id()
                            .next())
                    .isEmpty();
        }
    }

    @Nested
    @Timeout(5)
    class OfHostileTexts {
        @ParameterizedTest
        @ValueSource(strings = {"", "   \n", "# nothing\n", "---\n"})
        void anEmptyOneIsRefused(String text) {
            assertThat(faults(text, NONE))
                    .hasSize(1)
                    .allMatch(it -> it.endsWith("TEXT_EMPTY") || it.endsWith("FIELDS_EXPECTED"));
        }

        @Test
        void aSecondDocumentIsRefused() {
            assertThat(faults(SMALL + "---\nid: other-2565\n", NONE)).containsExactly("32 SECOND_DOCUMENT");
        }

        @Test
        void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
            var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
            for (char c = 'b'; c < 'k'; c++)
                bomb.append(c)
                        .append(": &")
                        .append(c)
                        .append(" [")
                        .append(("*" + (char) (c - 1) + ", ").repeat(9))
                        .append("x]\n");
            assertThat(faults(bomb.toString(), NONE)).containsExactly("1 ANCHOR_OR_TAG");
        }

        @Test
        void aVeryLongOneIsRefused() {
            assertThat(faults(SMALL + "# x\n".repeat(100_000), NONE)).containsExactly("1 TEXT_TOO_LONG");
        }

        @Test
        void aVeryDeepOneIsRefused() {
            assertThat(faults("a: " + "[".repeat(50_000), NONE))
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith("NOT_YAML");
        }

        @ParameterizedTest
        @MethodSource("org.yokradap.assessment.framework.FrameworkTextTest#scraps")
        void noTextWhateverMakesTheReaderStumble(String text) {
            assertThatExceptionOfType(UnreadableFramework.class)
                    .isThrownBy(() -> FrameworkText.read(text, NONE))
                    .satisfies(e -> assertThat(e.faults()).isNotEmpty().allMatch(it -> it.line() >= 1));
        }
    }

    static Stream<String> scraps() {
        Stream<String> odd = Stream.of(
                "? [a, b]\n: c\n",
                "{",
                "}",
                ": :",
                "- - -",
                "%YAML 9.9\n---\na: b",
                "<<: {a: b}",
                "\tid: x",
                "a: |\n",
                "a: \"\\x\"",
                "id: ita-2565\nid: ita-2566",
                "instruments: {}",
                "levels: 3",
                "next-year: [a]",
                "unverified: {a: b}",
                "null",
                "[]",
                "name: \u0000",
                "a: \u0007");
        Stream<String> cut = IntStream.range(1, SMALL.length() / 40)
                .mapToObj(it -> SMALL.substring(0, it * 40 - 3) + "}")
                .filter(it -> it.length() < SMALL.indexOf("measures-documents"));
        return Stream.concat(odd, cut);
    }

    @Nested
    class Writing {
        @ParameterizedTest
        @MethodSource("org.yokradap.assessment.framework.FrameworkTextTest#everyFramework")
        void aFrameworkThatIsReadAgainIsTheSame(Framework framework) {
            assertThat(FrameworkText.read(new WrittenFramework().of(framework), NONE))
                    .isEqualTo(framework);
        }

        @Test
        void keepsWordsThatYamlWouldTakeForSomethingElse() {
            for (String words : List.of(
                    "yes",
                    "null",
                    "12.50",
                    "a: b",
                    "# c",
                    "it's",
                    "\"q\"",
                    "- d",
                    "[e]",
                    "f, g",
                    "*h",
                    "&i",
                    "!j",
                    " k",
                    "@l",
                    "ก ข/ค (ง)",
                    "น้ำ ที่"))
                assertThat(FrameworkText.read(
                                with("name: A small one", "name: x").replace("name: x", "name: " + quoted(words)),
                                NONE))
                        .satisfies(it -> assertThat(FrameworkText.read(new WrittenFramework().of(it), NONE))
                                .isEqualTo(it));
        }

        private String quoted(String words) {
            return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    static Stream<Arguments> everyFramework() {
        return Stream.concat(Example.FRAMEWORKS.all().stream(), Stream.of(FrameworkText.read(SMALL, NONE)))
                .map(Arguments::of);
    }
}
