package org.yokradap.plan.write;

import java.time.YearMonth;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.CoordinatorNamed;
import org.yokradap.plan.api.EveryDivisionIncluded;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureCommand.ReviseObligation;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.platform.Rejection;

class MeasureTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final MeasureId ID = MeasureId.of(NARUANG, YEAR, 5);
    private static final DivisionId FINANCE = DivisionId.of(NARUANG, "finance");
    private static final String MANUAL = "จัดทำคู่มือมาตรฐานการปฏิบัติงาน ภายในเดือนมกราคม ๒๕๖๖";
    private static final Timing IN_JANUARY = Timing.byEndOf(YearMonth.of(2023, 1));
    private static final Timing MONTHLY = Timing.monthly();
    private static final String BY_THE_FIFTH = "รายงานภายในวันที่ ๕ ของทุกเดือน";
    private static final Timing FIFTH_OF_SAME_MONTH = Timing.monthlyOffset(5).inTheMonthItself();

    private final AggregateTestFixture<Measure> measure = new PlanOffice().fixture(Measure.class);

    private static MeasureProposed proposed() {
        return new MeasureProposed(ID, "OIT", "9.2", "o13", "- การปฏิบัติงาน", "ทุกภารกิจงาน");
    }

    private static ObligationAdded manualOwed() {
        return new ObligationAdded(ID, 1, MANUAL, IN_JANUARY, Bearer.DIVISIONS);
    }

    /** Added when "of every month" was still read as "of the month after it". */
    private static ObligationAdded byTheFifth() {
        return new ObligationAdded(ID, 1, BY_THE_FIFTH, Timing.monthlyOffset(5), Bearer.DIVISIONS);
    }

    private static MeasureWithdrawn withdrawn() {
        return new MeasureWithdrawn(ID, "กรมส่งเสริมฯ จัดทำคู่มือให้แล้ว");
    }

    private static void refused(ResultValidator<Measure> result, MeasureRejection reason) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Rejection>("refused: " + reason) {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                return rejection.reason() == reason;
            }
        });
    }

    @Nested
    class Proposing {
        private ProposeMeasure propose(String issue) {
            return new ProposeMeasure(ID, "OIT", "9.2", "o13", issue, "ทุกภารกิจงาน");
        }

        @Test
        void keepsTheWordsOfThePaper() {
            measure.givenNoPriorActivity().when(propose("- การปฏิบัติงาน")).expectEvents(proposed());
        }

        @Test
        void againInTheSameWordsChangesNothing() {
            measure.given(proposed())
                    .when(propose(" - การปฏิบัติงาน "))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againInTheSameWordsChangesNothingEvenWhenWithdrawn() {
            measure.given(proposed(), withdrawn())
                    .when(propose("- การปฏิบัติงาน"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void underATakenNumberIsRefused() {
            refused(
                    measure.given(proposed()).when(propose("คู่มือการให้บริการ")),
                    MeasureRejection.MEASURE_NUMBER_TAKEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   "})
        void withoutAnIssueIsRefused(String issue) {
            refused(measure.givenNoPriorActivity().when(propose(issue)), MeasureRejection.ISSUE_MISSING);
        }
    }

    @Nested
    class AddingAStep {
        @Test
        void keepsItsNumber() {
            measure.given(proposed())
                    .when(new AddStep(ID, 3, "เผยแพร่ข้อมูลบนเว็บไซต์"))
                    .expectEvents(new StepAdded(ID, 3, "เผยแพร่ข้อมูลบนเว็บไซต์"));
        }

        @Test
        void againChangesNothing() {
            measure.given(proposed(), new StepAdded(ID, 3, "เผยแพร่ข้อมูลบนเว็บไซต์"))
                    .when(new AddStep(ID, 3, "เผยแพร่ข้อมูลบนเว็บไซต์ "))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void underATakenNumberIsRefused() {
            refused(
                    measure.given(proposed(), new StepAdded(ID, 3, "เผยแพร่ข้อมูลบนเว็บไซต์"))
                            .when(new AddStep(ID, 3, "รายงานผู้บริหาร")),
                    MeasureRejection.STEP_NUMBER_TAKEN);
        }

        @Test
        void withoutTextIsRefused() {
            refused(measure.given(proposed()).when(new AddStep(ID, 1, " ")), MeasureRejection.TEXT_MISSING);
        }

        @Test
        void withMoreTextThanAViewCanHoldIsRefused() {
            refused(
                    measure.given(proposed()).when(new AddStep(ID, 1, "ก".repeat(4001))),
                    MeasureRejection.TEXT_TOO_LONG);
        }

        @Test
        void leavesOutTheCharacterThatNoDatabaseKeeps() {
            measure.given(proposed())
                    .when(new AddStep(ID, 1, "รายงาน\0ผู้บริหาร"))
                    .expectEvents(new StepAdded(ID, 1, "รายงานผู้บริหาร"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 100})
        void withANumberThatNoPaperHasIsRefused(int number) {
            refused(
                    measure.given(proposed()).when(new AddStep(ID, number, "รายงานผู้บริหาร")),
                    MeasureRejection.NUMBER_OUT_OF_RANGE);
        }

        @Test
        void toAWithdrawnMeasureIsRefused() {
            refused(
                    measure.given(proposed(), withdrawn()).when(new AddStep(ID, 1, "รายงานผู้บริหาร")),
                    MeasureRejection.WITHDRAWN);
        }
    }

    @Nested
    class RewordingADuty {
        private static final String FOR_ALL = "ทุกกองรายงานภายในวันที่ ๕ ของทุกเดือน";

        @Test
        void keepsTheTimeThatWasUnderstoodWhenItWasAdded() {
            measure.given(proposed(), byTheFifth())
                    .when(new ReviseObligation(ID, 1, FOR_ALL, FIFTH_OF_SAME_MONTH))
                    .expectEvents(new ObligationRevised(ID, 1, FOR_ALL));
            measure.given(proposed(), byTheFifth(), new ObligationRevised(ID, 1, FOR_ALL))
                    .when(new AddObligation(ID, 1, FOR_ALL, Timing.monthlyOffset(5), Bearer.DIVISIONS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void toAnotherTimeIsRefused() {
            refused(
                    measure.given(proposed(), byTheFifth())
                            .when(new ReviseObligation(
                                    ID,
                                    1,
                                    "รายงานภายในวันที่ ๖ ของทุกเดือน",
                                    Timing.monthlyOffset(6).inTheMonthItself())),
                    MeasureRejection.ANOTHER_DEADLINE);
        }

        @Test
        void whoseWordsNameTwoTimesToTheOtherOfThemIsRefused() {
            var rounds = "รายงานรอบ ๖ เดือน และรอบ ๑๒ เดือน";
            refused(
                    measure.given(
                                    proposed(),
                                    new ObligationAdded(ID, 1, rounds, Timing.halfYear(YEAR, 1), Bearer.DIVISIONS))
                            .when(new ReviseObligation(ID, 1, "รายงานรอบ ๑๒ เดือน", Timing.fullYear(YEAR))),
                    MeasureRejection.ANOTHER_DEADLINE);
        }
    }

    @Nested
    class AddingADuty {
        @Test
        void keepsItsWordsBesideWhatWasUnderstood() {
            measure.given(proposed())
                    .when(new AddObligation(ID, 1, MANUAL, IN_JANUARY, Bearer.DIVISIONS))
                    .expectEvents(manualOwed());
        }

        @Test
        void againChangesNothing() {
            measure.given(proposed(), manualOwed())
                    .when(new AddObligation(ID, 1, MANUAL, IN_JANUARY, Bearer.DIVISIONS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againWhenItsWordsAreReadOtherwiseByNowChangesNothing() {
            measure.given(proposed(), byTheFifth())
                    .when(new AddObligation(ID, 1, BY_THE_FIFTH, FIFTH_OF_SAME_MONTH, Bearer.DIVISIONS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void underATakenNumberInOtherWordsOrForAnotherBearerIsRefused() {
            refused(
                    measure.given(proposed(), manualOwed())
                            .when(new AddObligation(ID, 1, MANUAL + " ทุกกอง", IN_JANUARY, Bearer.DIVISIONS)),
                    MeasureRejection.OBLIGATION_NUMBER_TAKEN);
            refused(
                    measure.given(proposed(), byTheFifth())
                            .when(new AddObligation(ID, 1, BY_THE_FIFTH, FIFTH_OF_SAME_MONTH, Bearer.EXECUTIVES)),
                    MeasureRejection.OBLIGATION_NUMBER_TAKEN);
        }

        @Test
        void withoutWordsIsRefused() {
            refused(
                    measure.given(proposed()).when(new AddObligation(ID, 1, "", MONTHLY, Bearer.DIVISIONS)),
                    MeasureRejection.WORDS_MISSING);
        }

        @ParameterizedTest
        @EnumSource(names = {"IMPOSSIBLE_DATE", "DAY_WITHOUT_MONTH", "NOT_UNDERSTOOD"})
        void byADayThatCannotBeIsRefused(Doubt doubt) {
            refused(
                    measure.given(proposed())
                            .when(new AddObligation(
                                    ID, 1, "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖", Timing.undated(doubt), Bearer.DIVISIONS)),
                    MeasureRejection.UNKNOWN_TIMING);
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"IMPOSSIBLE_DATE", "DAY_WITHOUT_MONTH", "NOT_UNDERSTOOD"})
        void withoutADayStaysUndated(Doubt doubt) {
            var undated = new ObligationAdded(ID, 1, "จัดทำรายงาน", Timing.undated(doubt), Bearer.DIVISIONS);
            measure.given(proposed())
                    .when(new AddObligation(ID, 1, undated.words(), undated.timing(), Bearer.DIVISIONS))
                    .expectEvents(undated);
        }

        @Test
        void toAWithdrawnMeasureIsRefused() {
            refused(
                    measure.given(proposed(), withdrawn())
                            .when(new AddObligation(ID, 1, MANUAL, IN_JANUARY, Bearer.DIVISIONS)),
                    MeasureRejection.WITHDRAWN);
        }
    }

    @Nested
    class Assigning {
        @Test
        void whoeverIsMeantWithEverybodyOrCoordinatesChangesNothing() {
            PlanOffice.changesNothing(measure.given(proposed(), new EveryDivisionIncluded(ID, Everyone.ALL_DIVISIONS))
                    .when(new AssignMeasure(ID, FINANCE)));
            PlanOffice.changesNothing(
                    measure.given(proposed(), new CoordinatorNamed(ID, FINANCE)).when(new AssignMeasure(ID, FINANCE)));
        }

        @Test
        void makesADivisionResponsible() {
            measure.given(proposed())
                    .when(new AssignMeasure(ID, FINANCE))
                    .expectEvents(new MeasureAssigned(ID, FINANCE));
        }

        @Test
        void againToTheSameDivisionChangesNothing() {
            measure.given(proposed(), new MeasureAssigned(ID, FINANCE))
                    .when(new AssignMeasure(ID, FINANCE))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void toADivisionOfAnotherAgencyIsRefused() {
            refused(
                    measure.given(proposed())
                            .when(new AssignMeasure(ID, DivisionId.of(AgencyId.ofCode("nakham"), "finance"))),
                    MeasureRejection.FOREIGN_DIVISION);
        }

        @Test
        void aWithdrawnMeasureIsRefused() {
            refused(
                    measure.given(proposed(), withdrawn()).when(new AssignMeasure(ID, FINANCE)),
                    MeasureRejection.WITHDRAWN);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void keepsTheReason() {
            measure.given(proposed())
                    .when(new WithdrawMeasure(ID, withdrawn().reason()))
                    .expectEvents(withdrawn());
        }

        @Test
        void againForTheSameReasonChangesNothing() {
            measure.given(proposed(), withdrawn())
                    .when(new WithdrawMeasure(ID, withdrawn().reason()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void againForAnotherReasonIsRefused() {
            refused(
                    measure.given(proposed(), withdrawn()).when(new WithdrawMeasure(ID, "ซ้ำกับมาตรการที่ 4")),
                    MeasureRejection.WITHDRAWN);
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(measure.given(proposed()).when(new WithdrawMeasure(ID, " ")), MeasureRejection.REASON_MISSING);
        }
    }
}
