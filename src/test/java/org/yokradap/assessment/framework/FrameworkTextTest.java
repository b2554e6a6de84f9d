package org.yokradap.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkTextTest {
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
                      - {code: "2.1", name: Two one, items: {O1: ""}}
            levels:
              - {name: Good, key: good, from: 80}
              - {name: Poor, key: poor, from: 0}
            weakness-rules: {urgent-lowest: 1}
            measures-documents:
              - {item: O1, content: measures}
            next-year:
              O1: O2
            """;

    @Test
    void readsAnyProgramme() {
        var framework = FrameworkText.read("school-2565.yaml", SMALL);
        assertThat(framework.id().programme()).isEqualTo("school");
        assertThat(framework.indicators()).hasSize(2);
        assertThat(framework.rules().itemsScoredZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: school-2565 | id: school | 1",
                "pass-mark: 80 | pass-mark: 101 | 3",
                "pass-mark: 80 | pasmark: 80 | 3",
                "weight: 40 | weight: 41 | 5",
                "weight: 60 | weight: much | 7",
                "item-letter: i | item-letter: ii | 8",
                "i2: Second | e2: Second | 10",
                "i2: Second | i1: Second | 10",
                "code: OIT | code: IIT | 11",
                "code: OIT | code: \"9\" | 11",
                "all-or-nothing: true | all-or-nothing: perhaps | 15",
                "\"2.1\" | \"3.1\" | 20",
                "items: {O1: \"\"} | variants: [] | 20",
                "from: 0} | from: 90} | 23",
                "from: 0} | from: 10} | 23",
                "key: poor, from: 0 | key: poor | 23",
                "urgent-lowest: 1 | urgent-lowest: -1 | 24",
                "item: O1 | item: e1 | 26",
                "content: measures | content: minutes | 26",
                "O1: O2 | o1: O2 | 28",
                "- {name: Good | - {name: [Good | 22"
            })
    void namesFileAndLineOfWhatIsWrong(String right, String wrong, int line) {
        assertThat(SMALL).contains(right);
        assertThatExceptionOfType(InvalidFramework.class)
                .isThrownBy(() -> FrameworkText.read("school-2565.yaml", SMALL.replace(right, wrong)))
                .withMessageStartingWith("school-2565.yaml:" + line + ": ");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(InvalidFramework.class)
                .isThrownBy(() -> FrameworkText.read("empty.yaml", ""))
                .withMessage("empty.yaml:1: the file is empty");
    }
}
