package org.yokradap.assessment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yokradap.assessment.read.ThrownAwayStore.SAID;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AcceptanceWithdrawn;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentEvent;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FindingAccepted;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.JudgementWithdrawn;
import org.yokradap.assessment.api.RulesChosen;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.StatedResultRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Analysis.StatedFigure;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.Acceptance;
import org.yokradap.assessment.api.analysis.AnalysisView.Correction;
import org.yokradap.assessment.api.analysis.AnalysisView.LastConclusion;
import org.yokradap.assessment.api.analysis.AnalysisView.Reason;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.assessment.api.analysis.RulesInForce;
import org.yokradap.assessment.api.analysis.RulesInForce.Choice;
import org.yokradap.platform.Rejection;

class ScoresProjectionIT {
    private static final AssessmentId ID = new AssessmentId("assessment-naruang-2565");
    private static final AssessmentOpened OPENED = new AssessmentOpened(ID, new FrameworkId("ita-2565"));
    private static final Subject BUDGET = new Subject("2");
    private static final Subject POWER = new Subject("3");

    private ThrownAwayStore store = new ThrownAwayStore();

    @BeforeEach
    void anew() {
        store = new ThrownAwayStore();
    }

    private static Reason because(String words) {
        return new Reason(words, SAID);
    }

    private static ScoreRecorded recorded(Subject subject, String score) {
        return new ScoreRecorded(ID, subject, Score.parse(score), AsWritten.NOTHING);
    }

    private static WeaknessIdentified found(Subject subject, String score) {
        return new WeaknessIdentified(
                ID,
                subject,
                WeaknessKind.INDICATOR,
                Optional.of(Score.parse(score)),
                true,
                WeaknessRule.INDICATOR_BELOW_MARK,
                Optional.empty());
    }

    private static WeaknessIdentified named(Subject subject, String reason) {
        return new WeaknessIdentified(
                ID,
                subject,
                WeaknessKind.INDICATOR,
                Optional.empty(),
                false,
                WeaknessRule.BY_HAND,
                Optional.of(reason));
    }

    private static AnalysisConcluded concluded(Subject... weaknesses) {
        return new AnalysisConcluded(
                ID,
                Optional.empty(),
                Optional.empty(),
                List.of(weaknesses),
                Example.ita(2565).rules());
    }

    private static List<String> weak(AnalysisView view) {
        return view.weaknesses().stream()
                .map(it -> it.weakness().subject() + (it.settled() ? " settled" : ""))
                .toList();
    }

    @Nested
    class Years {
        @Test
        void areListedTheNewestFirstAndOnlyForTheirAgency() throws Exception {
            store.given(
                    OPENED,
                    new AssessmentOpened(new AssessmentId("assessment-naruang-2566"), new FrameworkId("ita-2566")),
                    new AssessmentOpened(new AssessmentId("assessment-nayia-2564"), new FrameworkId("ita-2564")));
            assertThat(store.years(ID)).containsExactly(2566, 2565);
        }

        @Test
        void withoutAnAssessmentAreUnknown() {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> store.view(ID))
                    .matches(it -> it.reason() == AssessmentRejection.NO_ASSESSMENT);
        }
    }

    @Nested
    class Scores {
        @Test
        void keepTheirWordsAndTheirPlace() throws Exception {
            var words = new AsWritten(
                    Optional.of(new Subject("IIT")),
                    Optional.of("การใช้จ่ายงบประมาณ"),
                    Optional.of("ไม่ผ่านเกณฑ์"),
                    Optional.empty(),
                    Optional.of("ประชาสัมพันธ์"));
            store.given(
                    OPENED,
                    recorded(BUDGET, "81.8355"),
                    recorded(POWER, "86.25"),
                    new ScoreRecorded(ID, BUDGET, Score.parse("81.8355"), words));
            var scores = store.view(ID).scores();
            assertThat(scores)
                    .extracting(it -> it.line().subject() + " " + it.line().score() + " " + it.name())
                    .containsExactly("2 81.8355 การใช้งบประมาณ", "3 86.25 การใช้อำนาจ");
            assertThat(scores.getFirst().line().written()).isEqualTo(words);
        }

        @Test
        void keepEveryDecimal() throws Exception {
            store.given(
                    OPENED,
                    recorded(BUDGET, "96.956666666666666"),
                    new ScoreCorrected(
                            ID,
                            BUDGET,
                            Score.parse("96.956666666666666"),
                            Score.parse("84.994999999999999"),
                            "พิมพ์ผิด"),
                    new StatedResultRecorded(
                            ID, "memo", Optional.of(Score.parse("93.118800000000001")), Optional.empty()));
            var view = store.view(ID);
            assertThat(view.scores().getFirst().line().score()).hasToString("84.994999999999999");
            assertThat(view.scores().getFirst().corrections())
                    .extracting(it -> it.from().toString())
                    .containsExactly("96.956666666666666");
            assertThat(view.analysis().stated().getFirst().result().overall())
                    .hasValue(Score.parse("93.118800000000001"));
        }

        @Test
        void showWhatTheyWereCorrectedFromAndWhy() throws Exception {
            store.given(
                    OPENED,
                    recorded(BUDGET, "81.83"),
                    new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("85"), "พิมพ์ผิด"),
                    new ScoreCorrected(ID, BUDGET, Score.parse("85"), Score.parse("83.18"), "ตรวจอีกครั้ง"));
            var score = store.view(ID).scores().getFirst();
            assertThat(score.line().score()).isEqualTo(Score.parse("83.18"));
            assertThat(score.corrections())
                    .containsExactly(
                            new Correction(Score.parse("81.83"), Score.parse("85"), because("พิมพ์ผิด")),
                            new Correction(Score.parse("85"), Score.parse("83.18"), because("ตรวจอีกครั้ง")));
        }
    }

    @Test
    void aPaperThatSaysSomethingElseIsReplacedInItsPlace() throws Exception {
        store.given(
                OPENED,
                new StatedResultRecorded(ID, "memo", Optional.of(Score.parse("83.12")), Optional.of("A")),
                new StatedResultRecorded(ID, "report", Optional.empty(), Optional.of("A")),
                new StatedResultRecorded(ID, "memo", Optional.of(Score.parse("93.12")), Optional.empty()));
        assertThat(store.view(ID).analysis().stated())
                .extracting(StatedFigure::result)
                .containsExactly(
                        new StatedResult("memo", Optional.of(Score.parse("93.12")), Optional.empty()),
                        new StatedResult("report", Optional.empty(), Optional.of("A")));
    }

    @Nested
    class Weaknesses {
        @Test
        void followFromTheScoresBeforeAnybodyConcludes() throws Exception {
            store.given(OPENED, recorded(BUDGET, "81.83"), recorded(POWER, "86.25"));
            assertThat(weak(store.view(ID))).containsExactly("2");
            assertThat(store.view(ID).conclusion()).isEmpty();
        }

        @Test
        void areSettledByTheConclusionUntilAScoreChangesThem() throws Exception {
            store.given(
                    OPENED,
                    recorded(BUDGET, "81.83"),
                    recorded(POWER, "86.25"),
                    found(BUDGET, "81.83"),
                    concluded(BUDGET));
            assertThat(weak(store.view(ID))).containsExactly("2 settled");
            assertThat(store.view(ID).conclusion()).hasValue(new LastConclusion(SAID, true));

            store.given(new ScoreCorrected(ID, POWER, Score.parse("86.25"), Score.parse("80"), "พิมพ์ผิด"));
            assertThat(weak(store.view(ID))).containsExactly("2 settled", "3");
            assertThat(store.view(ID).conclusion().map(LastConclusion::current)).hasValue(false);
        }

        @Test
        void thatAConclusionNoLongerNamesAreGone() throws Exception {
            store.given(
                    OPENED,
                    recorded(BUDGET, "81.83"),
                    found(BUDGET, "81.83"),
                    concluded(BUDGET),
                    new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("90"), "พิมพ์ผิด"),
                    concluded(),
                    new ScoreCorrected(ID, BUDGET, Score.parse("90"), Score.parse("80"), "พิมพ์ผิดอีก"));
            assertThat(weak(store.view(ID))).containsExactly("2");
        }

        @Test
        void namedByHandBearTheirReason() throws Exception {
            store.given(OPENED, recorded(POWER, "90"), named(POWER, "มีข้อร้องเรียน"));
            assertThat(store.view(ID).weaknesses()).singleElement().satisfies(row -> {
                assertThat(row.named()).hasValue(because("มีข้อร้องเรียน"));
                assertThat(row.weakness().rule()).isEqualTo(WeaknessRule.BY_HAND);
                assertThat(row.weakness().score()).hasValue(Score.parse("90"));
            });
        }

        @Test
        void dismissedStandApartUntilNamedAgain() throws Exception {
            store.given(
                    OPENED,
                    recorded(BUDGET, "81.83"),
                    found(BUDGET, "81.83"),
                    concluded(BUDGET),
                    new WeaknessDismissed(ID, BUDGET, "แก้ไขแล้ว"));
            assertThat(weak(store.view(ID))).isEmpty();
            assertThat(store.view(ID).dismissed())
                    .containsExactly(
                            new AnalysisView.DismissedWeakness(BUDGET, "การใช้งบประมาณ", because("แก้ไขแล้ว")));

            store.given(named(BUDGET, "กลับมาอีก"));
            assertThat(weak(store.view(ID))).containsExactly("2 settled");
            assertThat(store.view(ID).dismissed()).isEmpty();
        }
    }

    @Nested
    class Judgements {
        @Test
        void keepTheOfficersWordWhenAConclusionFindsTheSame() throws Exception {
            var alsoByRule = new WeaknessIdentified(
                    ID,
                    BUDGET,
                    WeaknessKind.INDICATOR,
                    Optional.of(Score.parse("81.83")),
                    true,
                    WeaknessRule.INDICATOR_BELOW_MARK,
                    Optional.of("มีข้อร้องเรียน"));
            store.given(OPENED, recorded(BUDGET, "81.83"), named(BUDGET, "มีข้อร้องเรียน"), alsoByRule);
            assertThat(store.view(ID).weaknesses()).singleElement().satisfies(row -> {
                assertThat(row.named()).hasValue(because("มีข้อร้องเรียน"));
                assertThat(row.weakness().rule()).isEqualTo(WeaknessRule.INDICATOR_BELOW_MARK);
                assertThat(row.weakness().urgent()).isTrue();
            });
        }

        @Test
        void thatWereWithdrawnLeaveTheRulesAlone() throws Exception {
            store.given(
                    OPENED,
                    recorded(BUDGET, "81.83"),
                    found(BUDGET, "81.83"),
                    new WeaknessDismissed(ID, BUDGET, "แก้ไขแล้ว"),
                    named(POWER, "มีข้อร้องเรียน"),
                    new JudgementWithdrawn(ID, BUDGET, "ยังไม่เสร็จ"),
                    new JudgementWithdrawn(ID, POWER, "ยุติแล้ว"));
            assertThat(weak(store.view(ID))).containsExactly("2");
            assertThat(store.view(ID).dismissed()).isEmpty();
        }

        @Test
        void ofWhatARuleFindsTooLeaveItSettledWhenWithdrawn() throws Exception {
            var withReason = new WeaknessIdentified(
                    ID,
                    BUDGET,
                    WeaknessKind.INDICATOR,
                    Optional.of(Score.parse("81.83")),
                    true,
                    WeaknessRule.INDICATOR_BELOW_MARK,
                    Optional.of("มีข้อร้องเรียน"));
            store.given(OPENED, recorded(BUDGET, "81.83"), withReason, new JudgementWithdrawn(ID, BUDGET, "ยุติแล้ว"));
            assertThat(weak(store.view(ID))).containsExactly("2 settled");
            assertThat(store.view(ID).weaknesses().getFirst().named()).isEmpty();
        }
    }

    @Nested
    class Rules {
        private static final WeaknessRules BELOW_80 = new WeaknessRules(
                Optional.of(Score.parse("80")), 1, Optional.empty(), Optional.empty(), false, Optional.empty());

        @Test
        void areTheFrameworksUntilTheAgencyChoosesItsOwn() throws Exception {
            store.given(OPENED, recorded(BUDGET, "81.83"));
            assertThat(store.rules(ID))
                    .isEqualTo(RulesInForce.of(Example.ita(2565).rules(), List.of()));

            store.given(new RulesChosen(ID, Optional.of(BELOW_80), "ตกลงในที่ประชุม"));
            assertThat(store.rules(ID).rules()).isEqualTo(BELOW_80);
            assertThat(store.rules(ID).own()).isTrue();
            assertThat(weak(store.view(ID))).isEmpty();

            store.given(new RulesChosen(ID, Optional.empty(), "เข้มเกินไป"));
            assertThat(store.rules(ID).own()).isFalse();
            assertThat(weak(store.view(ID))).containsExactly("2");
            assertThat(store.rules(ID).choices())
                    .containsExactly(
                            new Choice(Optional.of(BELOW_80), "ตกลงในที่ประชุม", SAID),
                            new Choice(Optional.empty(), "เข้มเกินไป", SAID));
        }

        @Test
        void outdateTheConclusionByOthers() throws Exception {
            store.given(OPENED, recorded(POWER, "90"), concluded());
            assertThat(store.view(ID).conclusion().map(LastConclusion::current)).hasValue(true);
            store.given(new RulesChosen(ID, Optional.of(BELOW_80), "ตกลงในที่ประชุม"));
            assertThat(store.view(ID).conclusion().map(LastConclusion::current)).hasValue(false);
        }

        @Test
        void canBeComparedWithoutChangingAnything() throws Exception {
            store.given(OPENED, recorded(BUDGET, "81.83"), recorded(POWER, "79"));
            var answer = store.whatIf(ID, BELOW_80);
            assertThat(answer.whatIf().go())
                    .extracting(it -> it.subject().code())
                    .containsExactly("2");
            assertThat(answer.whatIf().stay()).isEqualTo(1);
            assertThat(answer.names()).containsEntry(BUDGET, "การใช้งบประมาณ");
            assertThat(store.rules(ID).own()).isFalse();
        }
    }

    @Nested
    class Acceptances {
        private final StatedResultRecorded memo =
                new StatedResultRecorded(ID, "memo", Optional.empty(), Optional.of("ผ่านดี"));

        private Finding misfit() {
            return store.view(ID).analysis().findings().stream()
                    .filter(it -> it.kind() == Finding.Kind.LEVEL_MISFIT)
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void closeAFindingUntilTheyAreWithdrawn() throws Exception {
            store.given(OPENED, memo);
            var finding = misfit();
            store.given(new FindingAccepted(ID, finding.key(), "memo", "ปีนั้นใช้เกณฑ์นี้"));
            assertThat(store.view(ID).openFindings()).isEmpty();
            assertThat(store.view(ID).acceptedFindings()).containsExactly(finding);
            assertThat(store.view(ID).acceptance(finding))
                    .hasValue(new Acceptance(finding.key(), "memo", because("ปีนั้นใช้เกณฑ์นี้"), Optional.empty()));

            store.given(new AcceptanceWithdrawn(ID, finding.key(), "ตรวจใหม่แล้ว"));
            assertThat(store.view(ID).openFindings()).containsExactly(finding);
            assertThat(store.view(ID).acceptances())
                    .containsExactly(new Acceptance(
                            finding.key(), "memo", because("ปีนั้นใช้เกณฑ์นี้"), Optional.of(because("ตรวจใหม่แล้ว"))));
        }

        @Test
        void lapseWhenTheFactsChangeAndStayInTheHistory() throws Exception {
            store.given(OPENED, memo);
            store.given(new FindingAccepted(ID, misfit().key(), "memo", "ปีนั้นใช้เกณฑ์นี้"));
            store.given(new StatedResultRecorded(ID, "memo", Optional.empty(), Optional.of("ผ่าน")));
            var view = store.view(ID);
            assertThat(view.openFindings()).containsExactly(misfit());
            assertThat(view.acceptedFindings()).isEmpty();
            assertThat(view.acceptances()).singleElement().matches(view::hasLapsed);
        }
    }

    @Nested
    class Corrections {
        @Test
        void markThePapersAndTheConclusionBeforeThemUntilTheyAreSaidAnew() throws Exception {
            var paper = new StatedResultRecorded(ID, "ประกาศ", Optional.of(Score.parse("93.12")), Optional.empty());
            store.given(
                    OPENED,
                    recorded(Subject.OVERALL, "93.12"),
                    paper,
                    concluded(),
                    new ScoreCorrected(ID, Subject.OVERALL, Score.parse("93.12"), Score.parse("93.20"), "พิมพ์ผิด"));
            assertThat(store.view(ID).analysis().findings())
                    .filteredOn(it -> it.kind() == Finding.Kind.ISSUED_ON_OLD_FIGURE)
                    .extracting(Finding::refersTo, it -> it.arguments().contains(LocalDate.of(2023, 1, 20)))
                    .containsExactly(tuple("ประกาศ", true), tuple("conclusion", true));

            store.given(
                    new StatedResultRecorded(ID, "ประกาศ", Optional.of(Score.parse("93.19")), Optional.empty()),
                    concluded());
            assertThat(store.view(ID).analysis().findings())
                    .extracting(Finding::kind)
                    .doesNotContain(Finding.Kind.ISSUED_ON_OLD_FIGURE);
        }
    }

    @Nested
    class TheExample {
        private final MeasureLines plan = assessment -> Optional.of(new MeasureLines.Table(
                Example.sheet().measures().orElseThrow(), Optional.of(LocalDate.of(2022, 10, 12))));

        private AssessmentEvent[] events() {
            var sheet = Example.sheet();
            return Stream.of(
                            Stream.of(OPENED),
                            sheet.scores().stream()
                                    .map(it -> it.content())
                                    .map(it -> new ScoreRecorded(ID, it.subject(), it.score(), it.written())),
                            sheet.stated().stream()
                                    .map(it -> it.content())
                                    .map(it -> new StatedResultRecorded(ID, it.where(), it.overall(), it.level())))
                    .flatMap(it -> it)
                    .toArray(AssessmentEvent[]::new);
        }

        @Test
        void withoutAPlanLacksAMeasureForEachWeakness() throws Exception {
            var view = store.given(events()).view(ID);
            assertThat(view.planned()).isFalse();
            assertThat(view.weaknesses()).allMatch(it -> it.measures().isEmpty());
            assertThat(view.openFindings())
                    .filteredOn(it -> it.kind() == Finding.Kind.COVERAGE_GAP)
                    .extracting(Finding::refersTo)
                    .containsExactly("2", "4", "5", "i7", "i10", "i12", "O12", "O13", "O20");
        }

        @Test
        void withItsMeasuresLacksSomeForIndicatorsFourAndFive() throws Exception {
            var view = store.given(events()).view(ID, plan);
            assertThat(view.planned()).isTrue();
            assertThat(view.weaknesses())
                    .filteredOn(it -> it.measures().isEmpty())
                    .extracting(it -> it.weakness().subject().code())
                    .containsExactly("4", "5");
            assertThat(view.analysis().findings())
                    .filteredOn(it -> it.kind() == Finding.Kind.COVERAGE_GAP)
                    .extracting(Finding::refersTo)
                    .containsExactly("4", "5");
        }

        @Test
        void givesShortNoticeOfNineteenDaysForTheOperatingPlan() throws Exception {
            assertThat(store.given(events()).view(ID, plan).analysis().findings())
                    .filteredOn(it -> it.kind() == Finding.Kind.SHORT_NOTICE)
                    .extracting(Finding::refersTo, Finding::arguments)
                    .containsExactly(tuple("O12", List.of("O12", LocalDate.of(2022, 10, 31), 19L)));
        }

        @Test
        void isTheSameAfterAReplay() throws Exception {
            var before = store.given(events()).view(ID, plan);
            store.reset();
            assertThat(store.years(ID)).isEmpty();
            assertThat(store.given(events()).view(ID, plan)).isEqualTo(before);
        }
    }
}
