package org.yokradap.assessment.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.yokradap.assessment.write.Refused.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.CorrectScore;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.OpenAssessment;
import org.yokradap.assessment.api.AssessmentCommand.RecordScore;
import org.yokradap.assessment.api.AssessmentCommand.RecordStatedResult;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.StatedResultRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;

class AssessmentTest {
    private static final AssessmentId ID = new AssessmentId("assessment-naruang-2565");
    private static final FrameworkId ITA_2565 = new FrameworkId("ita-2565");
    private static final WeaknessRules RULES = Example.ita(2565).rules();
    private static final Subject BUDGET = new Subject("2");
    private static final Subject ANNUAL_REPORT = new Subject("O12");
    private static final AssessmentOpened OPENED = new AssessmentOpened(ID, ITA_2565);
    private static final ScoreRecorded RECORDED = recorded(BUDGET, "81.83");

    private AggregateTestFixture<Assessment> assessment = new AggregateTestFixture<>(Assessment.class);

    @BeforeEach
    void knowTheFrameworks() {
        assessment = new AggregateTestFixture<>(Assessment.class);
        assessment.registerInjectableResource(Example.SHELF);
    }

    private static ScoreRecorded recorded(Subject subject, String score) {
        return new ScoreRecorded(ID, subject, Score.parse(score), AsWritten.NOTHING);
    }

    private static RecordScore record(Subject subject, String score) {
        return new RecordScore(ID, subject, Score.parse(score), AsWritten.NOTHING);
    }

    private static WeaknessIdentified byRule(String score) {
        return new WeaknessIdentified(
                ID,
                BUDGET,
                WeaknessKind.INDICATOR,
                Optional.of(Score.parse(score)),
                true,
                WeaknessRule.INDICATOR_BELOW_MARK,
                Optional.empty());
    }

    private static WeaknessIdentified byHand(Subject subject) {
        return new WeaknessIdentified(
                ID,
                subject,
                WeaknessKind.INDICATOR,
                Optional.empty(),
                false,
                WeaknessRule.BY_HAND,
                Optional.of("complaints"));
    }

    private static AnalysisConcluded concluded(Subject... weaknesses) {
        return new AnalysisConcluded(ID, Optional.empty(), Optional.empty(), List.of(weaknesses), RULES);
    }

    @Nested
    class Opening {
        @Test
        void beginsTheYear() {
            assessment
                    .givenNoPriorActivity()
                    .when(new OpenAssessment(ID, ITA_2565))
                    .expectEvents(OPENED);
        }

        @Test
        void againChangesNothing() {
            assessment
                    .given(OPENED)
                    .when(new OpenAssessment(ID, ITA_2565))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void withAnotherFrameworkIsRefused() {
            refused(
                    assessment.given(OPENED).when(new OpenAssessment(ID, new FrameworkId("school-2565"))),
                    AssessmentRejection.OPEN_WITH_ANOTHER_FRAMEWORK);
        }

        @Test
        void withAnUnknownFrameworkIsRefused() {
            refused(
                    assessment.givenNoPriorActivity().when(new OpenAssessment(ID, new FrameworkId("school-2565"))),
                    AssessmentRejection.UNKNOWN_FRAMEWORK,
                    "frameworkId");
        }

        @Test
        void withAnotherYearsFrameworkIsRefused() {
            refused(
                    assessment.givenNoPriorActivity().when(new OpenAssessment(ID, new FrameworkId("ita-2566"))),
                    AssessmentRejection.FRAMEWORK_OF_ANOTHER_YEAR,
                    "frameworkId");
        }
    }

    @Nested
    class BeforeItIsOpen {
        @Test
        void everythingElseIsRefused() {
            List<AssessmentCommand> commands = List.of(
                    record(BUDGET, "81.83"),
                    new CorrectScore(ID, BUDGET, Score.parse("80"), "typing error"),
                    new RecordStatedResult(ID, "memo", Optional.empty(), Optional.of("A")),
                    new IdentifyWeakness(ID, BUDGET, "complaints"),
                    new DismissWeakness(ID, BUDGET, "done already"),
                    new ConcludeAnalysis(ID));
            for (AssessmentCommand command : commands) {
                knowTheFrameworks();
                refused(assessment.givenNoPriorActivity().when(command), AssessmentRejection.NOT_OPEN);
            }
        }
    }

    @Nested
    class RecordingTables {
        private final List<ScoreLine> scores = List.of(
                new ScoreLine(BUDGET, Score.parse("81.83"), AsWritten.NOTHING),
                new ScoreLine(ANNUAL_REPORT, Score.ZERO, AsWritten.NOTHING));
        private final List<StatedResult> stated =
                List.of(new StatedResult("memo", Optional.of(Score.parse("83.12")), Optional.of("A")));
        private final StatedResultRecorded inMemo =
                new StatedResultRecorded(ID, "memo", Optional.of(Score.parse("83.12")), Optional.of("A"));

        @Test
        void opensTheYearAndKeepsEveryLine() {
            assessment
                    .givenNoPriorActivity()
                    .when(new RecordTables(ID, ITA_2565, scores, stated, Optional.empty()))
                    .expectEvents(OPENED, RECORDED, recorded(ANNUAL_REPORT, "0"), inMemo);
        }

        @Test
        void againAddsOnlyWhatIsNew() {
            assessment
                    .given(OPENED, RECORDED, inMemo)
                    .when(new RecordTables(ID, ITA_2565, scores, stated, Optional.empty()))
                    .expectEvents(recorded(ANNUAL_REPORT, "0"));
        }

        private final AsWritten verdict = new AsWritten(
                Optional.empty(), Optional.empty(), Optional.of("ไม่ผ่าน"), Optional.empty(), Optional.empty());

        private RecordTables otherwise(Optional<String> correction) {
            var other = new ScoreLine(BUDGET, Score.parse("82.83"), verdict);
            return new RecordTables(ID, ITA_2565, List.of(other, scores.getLast()), List.of(), correction);
        }

        @Test
        void otherwiseThanRecordedIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED).when(otherwise(Optional.empty())),
                    AssessmentRejection.ALREADY_RECORDED,
                    "score");
        }

        @Test
        void otherwiseThanRecordedWithAReasonCorrectsAndKeepsTheWords() {
            assessment
                    .given(OPENED, RECORDED)
                    .when(otherwise(Optional.of("ประกาศแก้ไขผล")))
                    .expectEvents(
                            new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("82.83"), "ประกาศแก้ไขผล"),
                            new ScoreRecorded(ID, BUDGET, Score.parse("82.83"), verdict),
                            recorded(ANNUAL_REPORT, "0"));
        }

        @Test
        void aReasonWithoutWordsIsNone() {
            refused(
                    assessment.given(OPENED, RECORDED).when(otherwise(Optional.of(" "))),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void aReasonCorrectsNothingThatIsAsRecorded() {
            assessment
                    .given(OPENED, RECORDED, recorded(ANNUAL_REPORT, "0"))
                    .when(new RecordTables(ID, ITA_2565, scores, List.of(), Optional.of("ประกาศแก้ไขผล")))
                    .expectNoEvents();
        }

        @Test
        void withOneLineThatIsRefusedKeepsNone() {
            var known = new ScoreLine(BUDGET, Score.parse("81.83"), AsWritten.NOTHING);
            var unknown = new ScoreLine(new Subject("O99"), Score.ZERO, AsWritten.NOTHING);
            refused(
                    assessment
                            .givenNoPriorActivity()
                            .when(new RecordTables(ID, ITA_2565, List.of(known, unknown), stated, Optional.empty())),
                    AssessmentRejection.UNKNOWN_SUBJECT,
                    "subject");
        }
    }

    @Nested
    class Recording {
        @Test
        void keepsTheScore() {
            assessment.given(OPENED).when(record(BUDGET, "81.83")).expectEvents(RECORDED);
        }

        @Test
        void theSameScoreAgainChangesNothing() {
            assessment
                    .given(OPENED, RECORDED)
                    .when(record(BUDGET, "81.830"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theSameScoreWithNewWordsAddsThem() {
            var named = new AsWritten(
                    Optional.empty(),
                    Optional.of("การใช้จ่ายงบประมาณ"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assessment
                    .given(OPENED, RECORDED)
                    .when(new RecordScore(ID, BUDGET, Score.parse("81.83"), named))
                    .expectEvents(new ScoreRecorded(ID, BUDGET, Score.parse("81.83"), named));
        }

        @Test
        void theSameScoreWithoutItsWordsKeepsThem() {
            var named = new AsWritten(
                    Optional.empty(), Optional.of("name"), Optional.empty(), Optional.empty(), Optional.empty());
            assessment
                    .given(OPENED, new ScoreRecorded(ID, BUDGET, Score.parse("81.83"), named))
                    .when(record(BUDGET, "81.83"))
                    .expectNoEvents();
        }

        @Test
        void anotherScoreIsRefusedBecauseThatIsACorrection() {
            refused(
                    assessment.given(OPENED, RECORDED).when(record(BUDGET, "81.84")),
                    AssessmentRejection.ALREADY_RECORDED,
                    "score");
        }

        @Test
        void somethingThatTheFrameworkDoesNotHaveIsRefused() {
            refused(
                    assessment.given(OPENED).when(record(new Subject("11"), "90")),
                    AssessmentRejection.UNKNOWN_SUBJECT,
                    "subject");
        }

        @Test
        void anythingBetweenZeroAndFullForAnOpenDataItemIsRefused() {
            refused(
                    assessment.given(OPENED).when(record(ANNUAL_REPORT, "50")),
                    AssessmentRejection.SCORE_NEITHER_ZERO_NOR_FULL,
                    "score");
        }
    }

    @Nested
    class Correcting {
        @Test
        void keepsBothFiguresAndTheReason() {
            assessment
                    .given(OPENED, RECORDED)
                    .when(new CorrectScore(ID, BUDGET, Score.parse("83.18"), "typing error"))
                    .expectEvents(
                            new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("83.18"), "typing error"));
        }

        @Test
        void toTheSameScoreChangesNothing() {
            assessment
                    .given(OPENED, RECORDED)
                    .when(new CorrectScore(ID, BUDGET, Score.parse("81.83"), "typing error"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againStartsFromTheCorrectedFigure() {
            assessment
                    .given(
                            OPENED,
                            RECORDED,
                            new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("80"), "x"))
                    .when(new CorrectScore(ID, BUDGET, Score.parse("81.83"), "was right"))
                    .expectEvents(new ScoreCorrected(ID, BUDGET, Score.parse("80"), Score.parse("81.83"), "was right"));
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED).when(new CorrectScore(ID, BUDGET, Score.parse("80"), " ")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void whatWasNeverRecordedIsRefused() {
            refused(
                    assessment.given(OPENED).when(new CorrectScore(ID, BUDGET, Score.parse("80"), "why")),
                    AssessmentRejection.NOT_RECORDED,
                    "subject");
        }
    }

    @Nested
    class RecordingAStatedResult {
        private static final StatedResultRecorded MEMO =
                new StatedResultRecorded(ID, "memo", Optional.of(Score.parse("83.12")), Optional.of("A"));

        private static RecordStatedResult state(String where, String overall, String level) {
            return new RecordStatedResult(
                    ID,
                    where,
                    Optional.of(overall).filter(it -> !it.isEmpty()).map(Score::parse),
                    Optional.of(level).filter(it -> !it.isEmpty()));
        }

        @Test
        void keepsItHoweverWrongItIs() {
            assessment.given(OPENED).when(state("memo", "83.12", "A")).expectEvents(MEMO);
        }

        @Test
        void againChangesNothing() {
            assessment.given(OPENED, MEMO).when(state("memo", "83.12", "A")).expectNoEvents();
        }

        @Test
        void anewForTheSamePaperReplacesIt() {
            assessment
                    .given(OPENED, MEMO)
                    .when(state("memo", "93.12", "A"))
                    .expectEvents(
                            new StatedResultRecorded(ID, "memo", Optional.of(Score.parse("93.12")), Optional.of("A")));
        }

        @Test
        void withALevelOfAnotherYearIsLeftToTheFindings() {
            assessment
                    .given(OPENED)
                    .when(state("memo", "", "ผ่านดี"))
                    .expectEvents(new StatedResultRecorded(ID, "memo", Optional.empty(), Optional.of("ผ่านดี")));
        }

        @Test
        void withALevelOfNoYearIsRefused() {
            refused(
                    assessment.given(OPENED).when(state("memo", "83.12", "AAA")),
                    AssessmentRejection.UNKNOWN_LEVEL,
                    "level");
        }

        @Test
        void withoutSayingAnythingIsRefused() {
            refused(
                    assessment.given(OPENED).when(state("memo", "", "")),
                    AssessmentRejection.NOTHING_STATED,
                    "overall");
        }

        @Test
        void withoutSayingWhereIsRefused() {
            refused(assessment.given(OPENED).when(state(" ", "90", "")), AssessmentRejection.WHERE_MISSING, "where");
        }
    }

    @Nested
    class IdentifyingByHand {
        private static final Subject POWER = new Subject("3");

        @Test
        void needsNoScore() {
            assessment
                    .given(OPENED)
                    .when(new IdentifyWeakness(ID, POWER, "complaints"))
                    .expectEvents(byHand(POWER));
        }

        @Test
        void againChangesNothing() {
            assessment
                    .given(OPENED, byHand(POWER))
                    .when(new IdentifyWeakness(ID, POWER, "more complaints"))
                    .expectNoEvents();
        }

        @Test
        void takesUpWhatWasDismissed() {
            assessment
                    .given(OPENED, byHand(POWER), new WeaknessDismissed(ID, POWER, "settled"))
                    .when(new IdentifyWeakness(ID, POWER, "complaints"))
                    .expectEvents(byHand(POWER));
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    assessment.given(OPENED).when(new IdentifyWeakness(ID, POWER, "")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void theOverallResultIsRefused() {
            refused(
                    assessment.given(OPENED).when(new IdentifyWeakness(ID, Subject.OVERALL, "all bad")),
                    AssessmentRejection.UNKNOWN_SUBJECT,
                    "subject");
        }
    }

    @Nested
    class Dismissing {
        private static final WeaknessDismissed DISMISSED = new WeaknessDismissed(ID, BUDGET, "survey misread");

        @Test
        void keepsTheReason() {
            assessment
                    .given(OPENED, RECORDED, byRule("81.83"))
                    .when(new DismissWeakness(ID, BUDGET, "survey misread"))
                    .expectEvents(DISMISSED);
        }

        @Test
        void againChangesNothing() {
            assessment
                    .given(OPENED, RECORDED, byRule("81.83"), DISMISSED)
                    .when(new DismissWeakness(ID, BUDGET, "again"))
                    .expectNoEvents();
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED, byRule("81.83")).when(new DismissWeakness(ID, BUDGET, "")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void whatIsNoWeaknessIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED).when(new DismissWeakness(ID, BUDGET, "why not")),
                    AssessmentRejection.NOT_A_WEAKNESS,
                    "subject");
        }
    }

    @Nested
    class Concluding {
        private static final ConcludeAnalysis CONCLUDE = new ConcludeAnalysis(ID);

        @Test
        void namesTheWeaknessesOfTheRules() {
            assessment.given(OPENED, RECORDED).when(CONCLUDE).expectEvents(byRule("81.83"), concluded(BUDGET));
        }

        @Test
        void againChangesNothing() {
            assessment
                    .given(OPENED, RECORDED, byRule("81.83"), concluded(BUDGET))
                    .when(CONCLUDE)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void afterACorrectionNamesTheNewFigure() {
            assessment
                    .given(OPENED, RECORDED, byRule("81.83"), concluded(BUDGET), corrected("80"))
                    .when(CONCLUDE)
                    .expectEvents(byRule("80"));
        }

        @Test
        void afterACorrectionDropsWhatIsStrongAgain() {
            assessment
                    .given(OPENED, RECORDED, byRule("81.83"), concluded(BUDGET), corrected("85"))
                    .when(CONCLUDE)
                    .expectEvents(concluded());
        }

        @Test
        void makesWhatIsStrongAgainNoWeaknessThatCouldBeDismissed() {
            refused(
                    assessment
                            .given(OPENED, RECORDED, byRule("81.83"), concluded(BUDGET), corrected("85"), concluded())
                            .when(new DismissWeakness(ID, BUDGET, "no longer weak")),
                    AssessmentRejection.NOT_A_WEAKNESS,
                    "subject");
        }

        @Test
        void leavesDismissedOnesDismissed() {
            assessment
                    .given(OPENED, RECORDED, byRule("81.83"), new WeaknessDismissed(ID, BUDGET, "why"))
                    .when(CONCLUDE)
                    .expectEvents(concluded());
        }

        @Test
        void keepsThoseNamedByHand() {
            var byHand = byHand(new Subject("3"));
            assessment
                    .given(OPENED, RECORDED, byHand)
                    .when(CONCLUDE)
                    .expectEvents(byRule("81.83"), concluded(BUDGET, byHand.subject()));
        }

        @Test
        void ofNothingIsRefused() {
            refused(assessment.given(OPENED).when(CONCLUDE), AssessmentRejection.NOTHING_RECORDED);
        }

        @Test
        void ofTheExampleGivesItsResult() {
            List<Object> history = new ArrayList<>(List.of(OPENED));
            Example.sheet()
                    .scores()
                    .forEach(row -> history.add(new ScoreRecorded(
                            ID,
                            row.content().subject(),
                            row.content().score(),
                            row.content().written())));
            assessment.given(history).when(CONCLUDE).expectEventsMatching(payloadsMatching(predicate(payloads -> {
                assertThat(payloads).hasSize(10);
                var last = (AnalysisConcluded) payloads.getLast();
                assertThat(last.overall()).hasValue(Score.parse("93.12"));
                assertThat(last.level()).hasValue("A");
                return true;
            })));
        }

        private static ScoreCorrected corrected(String score) {
            return new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse(score), "typing error");
        }
    }
}
