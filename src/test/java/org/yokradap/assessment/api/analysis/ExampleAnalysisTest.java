package org.yokradap.assessment.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.analysis.Finding.Kind;
import org.yokradap.assessment.api.analysis.Finding.Severity;

/** The worked example, figure by figure and finding by finding. */
class ExampleAnalysisTest {
    private static final Framework ITA_2565 = Example.ita(2565);
    private static final Analysis ANALYSIS =
            Analysis.of(ITA_2565, ITA_2565.rules(), Example.sheet().material());

    @Test
    void fitsTheFramework() {
        assertThat(Example.sheet().problemsUnder(ITA_2565)).isEmpty();
    }

    @Test
    void instrumentsAreExactAndRoundedOnlyToBeShown() {
        assertThat(ANALYSIS.instruments())
                .extracting(it -> it.code().code(), it -> show(it.exact()), it -> show(it.score()))
                .containsExactly(
                        tuple("IIT", "85.346", "85.35"),
                        tuple("EIT", "96.9566666667", "96.96"),
                        tuple("OIT", "96.07", "96.07"));
    }

    @Test
    void overallIsTheWeightedSumOfExactInstruments() {
        var overall = ANALYSIS.overall().orElseThrow();
        assertThat(overall.exact()).hasToString("93.1188");
        assertThat(overall.score()).hasToString("93.12");
        assertThat(overall.level().map(Level::name)).hasValue("A");
        assertThat(overall.passes()).isTrue();
    }

    @Test
    void statedTotalsAreADiscrepancyAndARoundingNote() {
        assertThat(ANALYSIS.stated())
                .extracting(it -> it.result().where(), Analysis.StatedFigure::verdict)
                .containsExactly(tuple("memo", Difference.DISCREPANCY), tuple("report", Difference.ROUNDING_NOTE));
    }

    @Test
    void indicatorsPassOrNotAsStated() {
        assertThat(ANALYSIS.indicators())
                .extracting(it -> it.code().code() + " " + show(it.score()) + " "
                        + it.passes().orElseThrow())
                .containsExactly(
                        "1 91.39 true",
                        "2 81.83 false",
                        "3 86.25 true",
                        "4 83.08 false",
                        "5 84.18 false",
                        "6 99.12 true",
                        "7 97.47 true",
                        "8 94.28 true",
                        "9 92.14 true",
                        "10 100.00 true");
    }

    @Test
    void weaknessesAreThoseOfTheRulesWithTheLowestTwoUrgent() {
        assertThat(ANALYSIS.weaknesses())
                .extracting(
                        it -> it.kind() + " " + it.subject() + " " + show(it.score()) + (it.urgent() ? " urgent" : ""))
                .containsExactly(
                        "INDICATOR 2 81.83 urgent",
                        "INDICATOR 4 83.08 urgent",
                        "INDICATOR 5 84.18",
                        "QUESTION i7 74.05",
                        "QUESTION i10 83.05",
                        "QUESTION i12 75.83",
                        "ITEM O12 0.00",
                        "ITEM O13 0.00",
                        "ITEM O20 0.00");
    }

    @Test
    void measuresAreFoundForWhatTheyAnswer() {
        assertThat(ANALYSIS.weaknesses())
                .filteredOn(it -> List.of("2", "4", "i7").contains(it.subject().code()))
                .extracting(Weakness::measures)
                .containsExactly(
                        List.of("measures.csv:2", "measures.csv:5", "measures.csv:7"),
                        List.of(),
                        List.of("measures.csv:2"));
    }

    @Test
    void findingsAreThese() {
        assertThat(ANALYSIS.findings())
                .extracting(it -> it.kind().code(), Finding::refersTo, Finding::severity)
                .containsExactlyInAnyOrder(
                        tuple("discrepancy", "memo", Severity.ERROR),
                        tuple("level-misfit", "memo", Severity.ERROR),
                        tuple("rounding-note", "report", Severity.NOTE),
                        tuple("verdict", "overall", Severity.PASSED),
                        tuple("zero-items", "9", Severity.PASSED),
                        tuple("name-drift", "4", Severity.NOTE),
                        tuple("name-drift", "8", Severity.NOTE),
                        tuple("urgent-not-discussed", "4", Severity.WARNING),
                        tuple("guidance-keeps-level", "i12", Severity.WARNING),
                        tuple("coverage-gap", "4", Severity.ERROR),
                        tuple("coverage-gap", "5", Severity.ERROR),
                        tuple("reference-error", "i7", Severity.ERROR),
                        tuple("reference-error", "i10", Severity.ERROR),
                        tuple("reference-error", "i12", Severity.ERROR),
                        tuple("reference-error", "O20", Severity.ERROR),
                        tuple("measure-without-step", "i12", Severity.ERROR));
    }

    @Test
    void sentencesSayWhatIsWrongInBothLanguages() {
        assertThat(ANALYSIS.findings())
                .extracting(Sentences::english)
                .contains(
                        "The memo states an overall score of 83.12; computed is 93.12",
                        "The memo states level A, but 83.12 is level B",
                        "The report states an overall score of 93.13; computed is 93.12, a matter of rounding",
                        "All 10 stated results agree with the pass mark of 85.00",
                        "The score 92.14 of indicator 9 agrees with exactly 3 items that scored zero",
                        "The measure for item i7 prints the number of item i17, which belongs to indicator 3",
                        "The measure for item i12 prints the number of item i19, which belongs to indicator 4",
                        "The measure for item O20 stands under sub-indicator 9.2, but item O20 belongs to sub-indicator 9.3");
        assertThat(ANALYSIS.findings()).extracting(Sentences::thai).allMatch(text -> !text.contains("{"));
    }

    @Test
    void aDeadlineInTheMonthOfThePaperIsShortNotice() {
        Material material = Example.sheet().material();
        var october = Pattern.compile("เดือนตุลาคม ๒๕๖๕");
        var notice = new Material.Notice(
                LocalDate.of(2022, 10, 12),
                words -> october.matcher(words).find() ? List.of(LocalDate.of(2022, 10, 31)) : List.of());
        var dated = new Material(material.scores(), material.stated(), material.measures(), Optional.of(notice));

        assertThat(Analysis.of(ITA_2565, ITA_2565.rules(), dated).findings())
                .filteredOn(it -> it.kind() == Kind.SHORT_NOTICE)
                .extracting(Sentences::english)
                .containsExactly(
                        "The measure for item O12 is due 31 Oct 2565, only 19 days after the date of the paper");
    }

    private static String show(Optional<?> figure) {
        return figure.map(Object::toString).orElse("missing");
    }
}
