package org.yokradap.assessment.write;

import static org.yokradap.assessment.write.Refused.refused;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AcceptanceWithdrawn;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand;
import org.yokradap.assessment.api.AssessmentCommand.AcceptFinding;
import org.yokradap.assessment.api.AssessmentCommand.ChooseRules;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.DismissWeakness;
import org.yokradap.assessment.api.AssessmentCommand.IdentifyWeakness;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawAcceptance;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawJudgement;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.FindingAccepted;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.JudgementWithdrawn;
import org.yokradap.assessment.api.RulesChosen;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;

class JudgedTest {
    private static final AssessmentId ID = new AssessmentId("assessment-naruang-2565");
    private static final AssessmentOpened OPENED = new AssessmentOpened(ID, new FrameworkId("ita-2565"));
    private static final Subject BUDGET = new Subject("2");
    private static final ScoreRecorded RECORDED =
            new ScoreRecorded(ID, BUDGET, Score.parse("81.83"), AsWritten.NOTHING);
    private static final WeaknessRules OF_FRAMEWORK = Example.ita(2565).rules();
    private static final WeaknessRules BELOW_80 = new WeaknessRules(
            Optional.of(Score.parse("80")), 1, Optional.empty(), Optional.empty(), false, Optional.empty());

    private AggregateTestFixture<Assessment> assessment = new AggregateTestFixture<>(Assessment.class);

    @BeforeEach
    void knowTheFrameworks() {
        assessment = new AggregateTestFixture<>(Assessment.class);
        assessment.registerInjectableResource(Example.SHELF);
    }

    private static WeaknessIdentified weak(WeaknessRule rule, boolean urgent, String reason) {
        return new WeaknessIdentified(
                ID,
                BUDGET,
                WeaknessKind.INDICATOR,
                Optional.of(Score.parse("81.83")),
                urgent,
                rule,
                Optional.of(reason).filter(it -> !it.isEmpty()));
    }

    private static final WeaknessIdentified BY_RULE = weak(WeaknessRule.INDICATOR_BELOW_MARK, true, "");
    private static final WeaknessIdentified BY_BOTH = weak(WeaknessRule.INDICATOR_BELOW_MARK, true, "complaints");
    private static final WeaknessIdentified BY_HAND = weak(WeaknessRule.BY_HAND, false, "complaints");

    private static AnalysisConcluded concluded(WeaknessRules rules, Subject... weaknesses) {
        return new AnalysisConcluded(ID, Optional.empty(), Optional.empty(), List.of(weaknesses), rules);
    }

    @Test
    void nothingIsJudgedBeforeItIsOpen() {
        List<AssessmentCommand> commands = List.of(
                new ChooseRules(ID, Optional.of(BELOW_80), "why"),
                new WithdrawJudgement(ID, BUDGET, "why"),
                new AcceptFinding(ID, Accepting.KEY, "memo", "why"),
                new WithdrawAcceptance(ID, Accepting.KEY, "why"));
        for (AssessmentCommand command : commands) {
            knowTheFrameworks();
            refused(assessment.givenNoPriorActivity().when(command), AssessmentRejection.NOT_OPEN);
        }
    }

    @Nested
    class ChoosingRules {
        private static final RulesChosen CHOSEN = new RulesChosen(ID, Optional.of(BELOW_80), "agreed in the meeting");

        @Test
        void keepsThemWithTheReason() {
            assessment
                    .given(OPENED, RECORDED)
                    .when(new ChooseRules(ID, Optional.of(BELOW_80), "agreed in the meeting"))
                    .expectEvents(CHOSEN);
        }

        @Test
        void concludesAnewWhatWasConcludedByTheFormerOnes() {
            assessment
                    .given(OPENED, RECORDED, BY_RULE, concluded(OF_FRAMEWORK, BUDGET))
                    .when(new ChooseRules(ID, Optional.of(BELOW_80), "agreed in the meeting"))
                    .expectEvents(CHOSEN, concluded(BELOW_80));
        }

        @Test
        void theSameAgainChangesNothing() {
            assessment
                    .given(OPENED, RECORDED, CHOSEN)
                    .when(new ChooseRules(ID, Optional.of(BELOW_80), "again"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void holdsForEveryLaterConclusion() {
            assessment
                    .given(OPENED, RECORDED, CHOSEN)
                    .when(new ConcludeAnalysis(ID))
                    .expectEvents(concluded(BELOW_80));
            knowTheFrameworks();
            assessment
                    .given(
                            OPENED,
                            RECORDED,
                            CHOSEN,
                            concluded(BELOW_80),
                            new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("79"), "typing error"))
                    .when(new ConcludeAnalysis(ID))
                    .expectEvents(
                            new WeaknessIdentified(
                                    ID,
                                    BUDGET,
                                    WeaknessKind.INDICATOR,
                                    Optional.of(Score.parse("79")),
                                    true,
                                    WeaknessRule.INDICATOR_BELOW_MARK,
                                    Optional.empty()),
                            concluded(BELOW_80, BUDGET));
        }

        @Test
        void noneGoesBackToTheFramework() {
            var back = new RulesChosen(ID, Optional.empty(), "too lenient");
            assessment
                    .given(OPENED, RECORDED, CHOSEN, concluded(BELOW_80))
                    .when(new ChooseRules(ID, Optional.empty(), "too lenient"))
                    .expectEvents(back, BY_RULE, concluded(OF_FRAMEWORK, BUDGET));
        }

        @Test
        void noneWhenTheFrameworksHoldChangesNothing() {
            assessment
                    .given(OPENED, RECORDED)
                    .when(new ChooseRules(ID, Optional.empty(), "why"))
                    .expectNoEvents();
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED).when(new ChooseRules(ID, Optional.of(BELOW_80), " ")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }
    }

    @Nested
    class NamingWhatARuleFinds {
        @Test
        void keepsTheOfficersReasonAndTheUrgency() {
            assessment
                    .given(OPENED, RECORDED, BY_RULE, concluded(OF_FRAMEWORK, BUDGET))
                    .when(new IdentifyWeakness(ID, BUDGET, "complaints"))
                    .expectEvents(BY_BOTH);
        }

        @Test
        void keepsTheReasonThroughTheNextConclusion() {
            assessment
                    .given(OPENED, RECORDED, BY_BOTH, concluded(OF_FRAMEWORK, BUDGET))
                    .when(new ConcludeAnalysis(ID))
                    .expectNoEvents();
        }

        @Test
        void staysNamedWhenNoRuleFindsItAnyMore() {
            assessment
                    .given(OPENED, RECORDED, BY_BOTH, concluded(OF_FRAMEWORK, BUDGET))
                    .when(new ChooseRules(ID, Optional.of(BELOW_80), "agreed"))
                    .expectEvents(
                            new RulesChosen(ID, Optional.of(BELOW_80), "agreed"), BY_HAND, concluded(BELOW_80, BUDGET));
        }
    }

    @Nested
    class WithdrawingAJudgement {
        private static final JudgementWithdrawn WITHDRAWN = new JudgementWithdrawn(ID, BUDGET, "no longer so");
        private static final WithdrawJudgement WITHDRAW = new WithdrawJudgement(ID, BUDGET, "no longer so");

        @Test
        void letsTheRulesFindAgainWhatWasDismissed() {
            var dismissed = new WeaknessDismissed(ID, BUDGET, "done");
            assessment
                    .given(OPENED, RECORDED, BY_RULE, dismissed)
                    .when(WITHDRAW)
                    .expectEvents(WITHDRAWN);
            knowTheFrameworks();
            assessment
                    .given(OPENED, RECORDED, BY_RULE, dismissed, WITHDRAWN)
                    .when(new ConcludeAnalysis(ID))
                    .expectEvents(BY_RULE, concluded(OF_FRAMEWORK, BUDGET));
        }

        @Test
        void leavesNothingOfWhatOnlyAnOfficerNamed() {
            assessment
                    .given(OPENED, RECORDED, new RulesChosen(ID, Optional.of(BELOW_80), "agreed"), BY_HAND, WITHDRAWN)
                    .when(new ConcludeAnalysis(ID))
                    .expectEvents(concluded(BELOW_80));
        }

        @Test
        void leavesWhatARuleFindsTooWithoutTheReason() {
            assessment
                    .given(OPENED, RECORDED, BY_BOTH, concluded(OF_FRAMEWORK, BUDGET), WITHDRAWN)
                    .when(new ConcludeAnalysis(ID))
                    .expectNoEvents();
        }

        @Test
        void ofWhatNobodyJudgedIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED, BY_RULE).when(WITHDRAW),
                    AssessmentRejection.NOT_JUDGED,
                    "subject");
        }

        @Test
        void twiceIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED, BY_HAND, WITHDRAWN).when(WITHDRAW),
                    AssessmentRejection.NOT_JUDGED,
                    "subject");
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    assessment.given(OPENED, RECORDED, BY_HAND).when(new WithdrawJudgement(ID, BUDGET, "")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void makesItNoWeaknessThatCouldBeDismissed() {
            refused(
                    assessment.given(OPENED, RECORDED, BY_HAND, WITHDRAWN).when(new DismissWeakness(ID, BUDGET, "why")),
                    AssessmentRejection.NOT_A_WEAKNESS,
                    "subject");
        }
    }

    @Nested
    class Accepting {
        private static final FindingKey KEY = new FindingKey("discrepancy.3f1c09a27be4d586");
        private static final FindingAccepted ACCEPTED = new FindingAccepted(ID, KEY, "memo", "next memo is right");

        @Test
        void keepsTheReason() {
            assessment
                    .given(OPENED)
                    .when(new AcceptFinding(ID, KEY, "memo", "next memo is right"))
                    .expectEvents(ACCEPTED);
        }

        @Test
        void againChangesNothing() {
            assessment
                    .given(OPENED, ACCEPTED)
                    .when(new AcceptFinding(ID, KEY, "memo", "again"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    assessment.given(OPENED).when(new AcceptFinding(ID, KEY, "memo", "")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void canBeWithdrawnAndDoneAgain() {
            var withdrawn = new AcceptanceWithdrawn(ID, KEY, "it is not right");
            assessment
                    .given(OPENED, ACCEPTED)
                    .when(new WithdrawAcceptance(ID, KEY, "it is not right"))
                    .expectEvents(withdrawn);
            knowTheFrameworks();
            assessment
                    .given(OPENED, ACCEPTED, withdrawn)
                    .when(new AcceptFinding(ID, KEY, "memo", "next memo is right"))
                    .expectEvents(ACCEPTED);
        }

        @Test
        void thatWasNotDoneCannotBeWithdrawn() {
            refused(
                    assessment.given(OPENED).when(new WithdrawAcceptance(ID, KEY, "why")),
                    AssessmentRejection.NOT_ACCEPTED);
        }

        @Test
        void isNotWithdrawnWithoutAReason() {
            refused(
                    assessment.given(OPENED, ACCEPTED).when(new WithdrawAcceptance(ID, KEY, " ")),
                    AssessmentRejection.REASON_MISSING,
                    "reason");
        }
    }
}
