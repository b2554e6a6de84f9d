package org.yokradap.assessment.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.Comparison.Movement;
import org.yokradap.assessment.framework.YamlFrameworks;

class ComparisonTest {
    private static final String SMALL = """
            id: small-2565
            name: A small one
            pass-mark: 85
            instruments:
              - code: IIT
                name: Staff
                weight: 50
                item-letter: i
                indicators:
                  - {code: "1", name: Duty, items: {i1: "", i2: ""}}
                  - {code: "2", name: Budget, variants: [Spending], items: {i3: ""}}
              - code: OIT
                name: Open data
                weight: 50
                item-letter: O
                all-or-nothing: true
                indicators:
                  - code: "9"
                    name: Disclosure
                    sub-indicators:
                      - {code: "9.1", name: Basics, items: {O1: Structure}}
                      - {code: "9.2", name: Management, items: {O2: Plan, O3: Report}}
            levels: [{name: Any, key: any, from: 0}]
            weakness-rules: {urgent-lowest: 1}
            """;
    private static final String NEXT = SMALL.replace("small-2565", "small-2566");

    private static Framework framework(String text) {
        return new YamlFrameworks().read(text, Frameworks.NONE);
    }

    /** @param scores as in "1=80 O1=100" */
    private static Figures year(String text, String scores) {
        return new Figures(
                framework(text),
                new ScoreSheet(Arrays.stream(scores.split(" "))
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.split("="))
                        .map(it -> new ScoreLine(new Subject(it[0]), Score.parse(it[1]), AsWritten.NOTHING))
                        .toList()));
    }

    private static List<String> rows(Comparison comparison, Detail detail) {
        return comparison.rows(detail).stream().map(ComparisonTest::row).toList();
    }

    private static String row(Comparison.Row row) {
        return String.join(
                " ",
                row.before().map(Subject::code).orElse("-") + ">"
                        + row.now().map(Subject::code).orElse("-"),
                row.scoreBefore().map(Score::toString).orElse("-") + ">"
                        + row.scoreNow().map(Score::toString).orElse("-"),
                row.difference().map(it -> it.toPlainString()).orElse("-"),
                row.movement().name());
    }

    @ParameterizedTest
    @CsvSource({
        "80, 85.5, 5.50, ROSE",
        "85.5, 80, -5.50, FELL",
        "80, 80, 0.00, SAME",
        "84.994, 84.99, 0.00, SAME",
        "84.995, 84.99, -0.01, FELL",
        "0, 100, 100.00, ROSE"
    })
    void ofTwoScoresIsTheirDifferenceOnTwoDecimals(String then, String now, String difference, Movement movement) {
        var comparison = Comparison.of(year(SMALL, "1=" + then), year(NEXT, "1=" + now));
        var row = comparison.ofLastYear(new Subject("1")).orElseThrow();
        assertThat(row.difference().orElseThrow()).isEqualByComparingTo(difference);
        assertThat(row.difference().orElseThrow().scale()).isEqualTo(2);
        assertThat(row.movement()).isEqualTo(movement);
    }

    @Test
    void goesFromTheOverallResultDown() {
        var comparison = Comparison.of(year(SMALL, "1=80 2=90 9=100"), year(NEXT, "1=90 2=90 9=50"));
        assertThat(comparison.rows().stream().map(ComparisonTest::row))
                .containsExactly(
                        "overall>overall 92.50>70.00 -22.50 FELL",
                        "IIT>IIT 85.00>90.00 5.00 ROSE",
                        "OIT>OIT 100.00>50.00 -50.00 FELL",
                        "1>1 80.00>90.00 10.00 ROSE",
                        "2>2 90.00>90.00 0.00 SAME",
                        "9>9 100.00>50.00 -50.00 FELL");
        assertThat(comparison.count(Detail.INDICATOR, Movement.FELL)).isEqualTo(1);
        assertThat(comparison.count(Movement.FELL)).isEqualTo(3);
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(rows(Comparison.of(year(SMALL, "1=80"), year(NEXT, "2=90")), Detail.INDICATOR))
                .containsExactly("1>1 80.00>- - NO_SCORE", "2>2 ->90.00 - NO_SCORE", "9>9 ->- - NO_SCORE");
    }

    @Nested
    class OfItems {
        @Test
        void followsTheMappingOfLastYear() {
            var last = year(SMALL + "next-year: {O2: O3}\n", "O1=0 O2=0 O3=100");
            assertThat(rows(Comparison.of(last, year(NEXT, "O1=100 O2=0 O3=100")), Detail.ITEM))
                    .containsExactly(
                            "->O1 ->100.00 - UNKNOWN",
                            "->O2 ->0.00 - UNKNOWN",
                            "O2>O3 0.00>100.00 100.00 ROSE",
                            "O1>- 0.00>- - UNKNOWN",
                            "O3>- 100.00>- - UNKNOWN");
        }

        @Test
        void guessesNothingWithoutAMapping() {
            assertThat(rows(Comparison.of(year(SMALL, "i1=80"), year(NEXT, "i1=90")), Detail.ITEM))
                    .containsExactly("->i1 ->90.00 - UNKNOWN", "i1>- 80.00>- - UNKNOWN");
        }

        @Test
        void isNewWhenEveryItemOfLastYearHasAnotherCounterpart() {
            String mapped = SMALL + "next-year: {i1: i2, i2: i3, i3: i4}\n";
            String longer = NEXT.replace("{i3: \"\"}", "{i3: \"\", i4: \"\"}");
            assertThat(rows(Comparison.of(year(mapped, "i1=80"), year(longer, "i1=70 i2=90 i4=60")), Detail.ITEM))
                    .containsExactly("->i1 ->70.00 - NEW", "i1>i2 80.00>90.00 10.00 ROSE", "i3>i4 ->60.00 - NO_SCORE");
        }

        @Test
        void isGoneWhenEveryItemOfThisYearHasAnotherCounterpart() {
            String mapped = SMALL + "next-year: {i1: i1, i2: i2}\n";
            String shorter = NEXT.replaceAll("(?m)^.*name: Budget.*\n", "");
            assertThat(rows(Comparison.of(year(mapped, "i1=80 i3=70"), year(shorter, "i1=90")), Detail.ITEM))
                    .containsExactly("i1>i1 80.00>90.00 10.00 ROSE", "i3>- 70.00>- - GONE");
        }

        @Test
        void isUnknownWhileAFrameworkDoesNotListThemAll() {
            String open = NEXT.replace("items: {i3: \"\"}", "complete: false");
            String mapped = SMALL + "next-year: {i1: i1, i2: i2, i3: i3}\n";
            assertThat(rows(Comparison.of(year(mapped, "i1=80"), year(open, "i1=90 i7=60")), Detail.ITEM))
                    .containsExactly("i1>i1 80.00>90.00 10.00 ROSE", "->i7 ->60.00 - NEW");
            assertThat(rows(Comparison.of(year(SMALL, "i1=80"), year(open, "i7=60")), Detail.ITEM))
                    .containsExactly("->i7 ->60.00 - UNKNOWN", "i1>- 80.00>- - UNKNOWN");
        }

        @Test
        void followsNoMappingOfAnotherProgrammeOrYear() {
            String mapped = SMALL + "next-year: {i1: i1}\n";
            for (String other : List.of("small-2567", "other-2566"))
                assertThat(rows(
                                Comparison.of(year(mapped, "i1=80"), year(SMALL.replace("small-2565", other), "i1=90")),
                                Detail.ITEM))
                        .contains("->i1 ->90.00 - UNKNOWN");
        }
    }

    @Nested
    class OfIndicators {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Budget | name: budget, | 2>2 80.00>90.00 10.00 ROSE",
                    "Budget | name: Spending, | 2>2 80.00>90.00 10.00 ROSE",
                    "Budget | name: Something else, variants: [Budget], | 2>2 80.00>90.00 10.00 ROSE",
                    "Budget | name: Power, | ->2 ->90.00 - NEW / 2>- 80.00>- - GONE"
                })
        void goesByCodeOnlyWhereTheNamesAgree(String before, String name, String expected) {
            String next = NEXT.replace("name: Budget, variants: [Spending],", name.strip());
            var rows = rows(Comparison.of(year(SMALL, "2=80"), year(next, "2=90")), Detail.INDICATOR);
            assertThat(String.join(
                            " / ", rows.stream().filter(it -> it.contains("2")).toList()))
                    .isEqualTo(expected);
        }

        @Test
        void thatOnlyChangedItsNumberIsNotGuessed() {
            String next = NEXT.replace("code: \"2\", name: Budget", "code: \"3\", name: Budget");
            assertThat(rows(Comparison.of(year(SMALL, "2=80"), year(next, "3=90")), Detail.INDICATOR))
                    .contains("->3 ->90.00 - UNKNOWN", "2>- 80.00>- - UNKNOWN");
        }

        @Test
        void goesByTheMappingWhereThereIsOne() {
            String next = NEXT.replace("code: \"1\", name: Duty", "code: \"2\", name: Work")
                    .replace("code: \"2\", name: Budget", "code: \"1\", name: Money");
            String mapped = SMALL + "next-year: {\"1\": \"2\", \"2\": \"1\"}\n";
            assertThat(rows(Comparison.of(year(mapped, "1=80 2=70"), year(next, "1=90 2=60")), Detail.INDICATOR))
                    .startsWith("1>2 80.00>60.00 -20.00 FELL", "2>1 70.00>90.00 20.00 ROSE");
        }

        @Test
        void ofAnInstrumentThatIsNewAreNew() {
            String next = NEXT.replace("code: IIT", "code: XIT").replace("name: Duty", "name: Other duty");
            var comparison = Comparison.of(year(SMALL, "1=80 2=70"), year(next, "1=90 2=60"));
            assertThat(rows(comparison, Detail.INSTRUMENT))
                    .containsExactly("->XIT ->75.00 - NEW", "OIT>OIT ->- - NO_SCORE", "IIT>- 75.00>- - GONE");
            assertThat(rows(comparison, Detail.INDICATOR)).contains("->1 ->90.00 - NEW", "1>- 80.00>- - GONE");
        }
    }

    @Nested
    class OfSubIndicators {
        @Test
        void areMeansOfTheirItemsAndGoByCodeAndName() {
            assertThat(rows(
                            Comparison.of(year(SMALL, "O1=100 O2=0 O3=100"), year(NEXT, "O1=0 O2=100 O3=100")),
                            Detail.SUB_INDICATOR))
                    .containsExactly("9.1>9.1 100.00>0.00 -100.00 FELL", "9.2>9.2 50.00>100.00 50.00 ROSE");
        }

        @Test
        void withoutAScoreAreLeftOut() {
            assertThat(rows(Comparison.of(year(SMALL, "1=80"), year(NEXT, "1=80")), Detail.SUB_INDICATOR))
                    .isEmpty();
        }

        @Test
        void thatGotAnotherNameAreNewAndGoneWhereAllAreListed() {
            String next = NEXT.replace("name: Basics", "name: Fundamentals");
            assertThat(rows(Comparison.of(year(SMALL, "9.1=80"), year(next, "9.1=90")), Detail.SUB_INDICATOR))
                    .containsExactly("->9.1 ->90.00 - NEW", "9.1>- 80.00>- - GONE");
        }
    }

    @Test
    void ofTheDeliveredFrameworksFollowsTheAnnualReport() {
        var last = new Figures(Example.ita(2565), Example.sheet().material().scores());
        var now = new Figures(
                Example.ita(2566),
                new ScoreSheet(List.of(
                        new ScoreLine(new Subject("O13"), Score.FULL, AsWritten.NOTHING),
                        new ScoreLine(new Subject("O12"), Score.FULL, AsWritten.NOTHING),
                        new ScoreLine(new Subject("2"), Score.parse("88.10"), AsWritten.NOTHING))));
        var comparison = Comparison.of(last, now);
        assertThat(rows(comparison, Detail.ITEM))
                .contains("O12>O13 0.00>100.00 100.00 ROSE", "->O12 ->100.00 - UNKNOWN", "O13>- 0.00>- - UNKNOWN");
        assertThat(rows(comparison, Detail.INDICATOR))
                .contains("2>2 81.83>88.10 6.27 ROSE")
                .hasSize(10);
        assertThat(comparison.count(Detail.INDICATOR, Movement.UNKNOWN)).isZero();
    }
}
