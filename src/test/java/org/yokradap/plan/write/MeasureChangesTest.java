package org.yokradap.plan.write;

import static org.yokradap.plan.write.PlanOffice.FINANCE;
import static org.yokradap.plan.write.PlanOffice.FOREIGN;
import static org.yokradap.plan.write.PlanOffice.ID;
import static org.yokradap.plan.write.PlanOffice.JANUARY;
import static org.yokradap.plan.write.PlanOffice.TODAY;
import static org.yokradap.plan.write.PlanOffice.WORKS;
import static org.yokradap.plan.write.PlanOffice.YEAR;
import static org.yokradap.plan.write.PlanOffice.changesNothing;
import static org.yokradap.plan.write.PlanOffice.monthly;
import static org.yokradap.plan.write.PlanOffice.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureCommand.ChangeRecurrence;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationPostponed.Moved;
import org.yokradap.plan.api.Postponement;
import org.yokradap.plan.api.RecurrenceChanged;

/** What is changed in a measure after it has begun: from when, and what stays. */
class MeasureChangesTest {
    private static final LocalDate END_OF_JANUARY = JANUARY.atEndOfMonth();
    private static final LocalDate IN_FEBRUARY = LocalDate.of(2023, 2, 15);
    private static final LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2023, 2, 1);
    private static final DueSlot FINANCE_IN_JANUARY = monthly(1, FINANCE, JANUARY);
    private static final DueSlot WORKS_IN_JANUARY = monthly(1, WORKS, JANUARY);
    private static final DueSlot FINANCE_IN_MARCH = monthly(1, FINANCE, JANUARY.plusMonths(2));

    private final PlanOffice office = new PlanOffice();
    private final AggregateTestFixture<Measure> measure = office.fixture(Measure.class);

    /** A measure of two divisions with one monthly duty. */
    private TestExecutor<Measure> given(Object... more) {
        var executor = measure.given(
                new MeasureProposed(ID, "IIT", "2", "i7", "งบประมาณ", "กองคลัง กองช่าง"),
                new ObligationAdded(ID, 1, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS),
                new MeasureAssigned(ID, FINANCE),
                new MeasureAssigned(ID, WORKS));
        return executor.andGiven(more);
    }

    private static MeasureWithdrawn withdrawn() {
        return new MeasureWithdrawn(ID, "ซ้ำ");
    }

    @Nested
    class Postponing {
        private static PostponeObligation order(Optional<DivisionId> division, LocalDate due, String reason) {
            return new PostponeObligation(ID, 1, "2023-01", division, due, reason);
        }

        private static PostponeObligation order() {
            return order(Optional.of(FINANCE), IN_FEBRUARY, "น้ำท่วม");
        }

        private void bookOf(DueSlot... slots) {
            office.slots.addAll(List.of(slots));
        }

        @Test
        void aDivisionsReportKeepsTheDayItStoodAt() {
            bookOf(FINANCE_IN_JANUARY, WORKS_IN_JANUARY, FINANCE_IN_MARCH);
            given().when(order())
                    .expectEvents(new ObligationPostponed(
                            ID,
                            1,
                            IN_FEBRUARY,
                            "น้ำท่วม",
                            List.of(new Moved(FINANCE_IN_JANUARY.id(), END_OF_JANUARY))));
        }

        @Test
        void everybodysReportsMovesThoseThatAreNotReported() {
            bookOf(WORKS_IN_JANUARY, FINANCE_IN_MARCH);
            office.reported(FINANCE_IN_JANUARY);
            given().when(order(Optional.empty(), IN_FEBRUARY, "น้ำท่วม"))
                    .expectEvents(new ObligationPostponed(
                            ID, 1, IN_FEBRUARY, "น้ำท่วม", List.of(new Moved(WORKS_IN_JANUARY.id(), END_OF_JANUARY))));
        }

        @Test
        void whatIsOverdueIsPossible() {
            var december = monthly(1, FINANCE, JANUARY.minusMonths(1));
            bookOf(december);
            given().when(new PostponeObligation(ID, 1, "2022-12", Optional.of(FINANCE), TODAY, "น้ำท่วม"))
                    .expectEvents(new ObligationPostponed(
                            ID, 1, TODAY, "น้ำท่วม", List.of(new Moved(december.id(), december.due()))));
        }

        @Test
        void twiceToTheSameDayForTheSameReasonChangesNothing() {
            bookOf(postponed(FINANCE_IN_JANUARY));
            changesNothing(given().when(order()));
        }

        private static DueSlot postponed(DueSlot slot) {
            return new DueSlot(
                    slot.id(),
                    slot.measure(),
                    slot.dutyNumber(),
                    slot.words(),
                    slot.measureTitle(),
                    slot.division(),
                    slot.period(),
                    IN_FEBRUARY,
                    slot.original(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Postponement(slot.due(), IN_FEBRUARY, "น้ำท่วม")),
                    List.of());
        }

        @Test
        void toTheDayItStandsAtIsRefused() {
            bookOf(FINANCE_IN_JANUARY);
            refused(
                    given().when(order(Optional.of(FINANCE), END_OF_JANUARY, "น้ำท่วม")),
                    MeasureRejection.DATE_NOT_LATER,
                    "due");
        }

        @Test
        void toAnEarlierDayIsRefused() {
            bookOf(FINANCE_IN_JANUARY);
            refused(
                    given().when(order(Optional.of(FINANCE), END_OF_JANUARY.minusDays(1), "น้ำท่วม")),
                    MeasureRejection.DATE_NOT_LATER,
                    "due");
        }

        @Test
        void byMoreThanAYearIsRefusedAsAMistypedYear() {
            bookOf(FINANCE_IN_JANUARY);
            refused(
                    given().when(order(
                            Optional.of(FINANCE), END_OF_JANUARY.plusYears(1).plusDays(1), "น้ำท่วม")),
                    MeasureRejection.DATE_TOO_LATE,
                    "due");
            given().when(order(Optional.of(FINANCE), END_OF_JANUARY.plusYears(1), "น้ำท่วม"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void intoThePastIsRefused() {
            bookOf(FINANCE_IN_JANUARY);
            refused(
                    given().when(order(Optional.of(FINANCE), TODAY.minusDays(1), "น้ำท่วม")),
                    MeasureRejection.DATE_IN_PAST,
                    "due");
        }

        @Test
        void withoutAReasonIsRefused() {
            bookOf(FINANCE_IN_JANUARY);
            refused(
                    given().when(order(Optional.of(FINANCE), IN_FEBRUARY, " ")),
                    MeasureRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void whatIsReportedIsRefused() {
            office.reported(FINANCE_IN_JANUARY);
            refused(given().when(order()), MeasureRejection.ALREADY_REPORTED, "period");
        }

        @Test
        void whatIsNotDueAtAllIsRefused() {
            bookOf(FINANCE_IN_MARCH, WORKS_IN_JANUARY);
            refused(given().when(order()), MeasureRejection.UNKNOWN_SLOT, "period");
        }

        @Test
        void aDutyThatThereIsNotIsRefused() {
            refused(
                    given().when(new PostponeObligation(ID, 2, "2023-01", Optional.empty(), IN_FEBRUARY, "น้ำท่วม")),
                    MeasureRejection.UNKNOWN_OBLIGATION,
                    "number");
        }

        @Test
        void forAForeignDivisionIsRefused() {
            refused(
                    given().when(order(Optional.of(FOREIGN), IN_FEBRUARY, "น้ำท่วม")),
                    MeasureRejection.FOREIGN_DIVISION,
                    "division");
        }

        @Test
        void whenTheMeasureIsWithdrawnIsRefused() {
            bookOf(FINANCE_IN_JANUARY);
            refused(given(withdrawn()).when(order()), MeasureRejection.WITHDRAWN, "");
        }
    }

    @Nested
    class Reassigning {
        private static ReassignMeasure order(LocalDate since) {
            return new ReassignMeasure(ID, Optional.empty(), FINANCE, WORKS, since, "ปรับโครงสร้าง");
        }

        private static MeasureReassigned reassigned() {
            return new MeasureReassigned(
                    ID, Optional.empty(), FINANCE, WORKS, FIRST_OF_FEBRUARY, "ปรับโครงสร้าง", List.of());
        }

        @Test
        void keepsWhatWasReported() {
            office.slots.add(FINANCE_IN_JANUARY);
            var kept = office.reported(FINANCE_IN_MARCH);
            office.reported(monthly(1, WORKS, JANUARY.plusMonths(2)));
            given().when(order(FIRST_OF_FEBRUARY))
                    .expectEvents(new MeasureReassigned(
                            ID, Optional.empty(), FINANCE, WORKS, FIRST_OF_FEBRUARY, "ปรับโครงสร้าง", List.of(kept)));
        }

        @Test
        void oneDutyAloneIsPossible() {
            given().when(new ReassignMeasure(ID, Optional.of(1), FINANCE, WORKS, FIRST_OF_FEBRUARY, "ปรับโครงสร้าง"))
                    .expectEvents(new MeasureReassigned(
                            ID, Optional.of(1), FINANCE, WORKS, FIRST_OF_FEBRUARY, "ปรับโครงสร้าง", List.of()));
        }

        @Test
        void againChangesNothing() {
            changesNothing(given(reassigned()).when(order(FIRST_OF_FEBRUARY)));
        }

        @Test
        void fromOneWhoTookOverIsPossible() {
            var education = DivisionId.of(PlanOffice.NARUANG, "education");
            given(new MeasureReassigned(ID, Optional.empty(), WORKS, education, FIRST_OF_FEBRUARY, "โอน", List.of()))
                    .when(new ReassignMeasure(ID, Optional.empty(), education, WORKS, FIRST_OF_FEBRUARY, "โอนคืน"))
                    .expectEvents(new MeasureReassigned(
                            ID, Optional.empty(), education, WORKS, FIRST_OF_FEBRUARY, "โอนคืน", List.of()));
        }

        @Test
        void fromADayThatIsOverIsRefused() {
            refused(given().when(order(TODAY.minusDays(1))), MeasureRejection.DATE_IN_PAST, "since");
        }

        @Test
        void afterThePlansYearIsRefused() {
            refused(given().when(order(YEAR.last().plusDays(1))), MeasureRejection.DATE_AFTER_YEAR, "since");
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    given().when(new ReassignMeasure(ID, Optional.empty(), FINANCE, WORKS, FIRST_OF_FEBRUARY, "")),
                    MeasureRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void toItselfIsRefused() {
            refused(
                    given().when(new ReassignMeasure(ID, Optional.empty(), WORKS, WORKS, FIRST_OF_FEBRUARY, "โอน")),
                    MeasureRejection.SAME_DIVISION,
                    "to");
        }

        @Test
        void toAForeignDivisionIsRefused() {
            refused(
                    given().when(new ReassignMeasure(ID, Optional.empty(), WORKS, FOREIGN, FIRST_OF_FEBRUARY, "โอน")),
                    MeasureRejection.FOREIGN_DIVISION,
                    "to");
        }

        @Test
        void fromAForeignDivisionIsRefused() {
            refused(
                    given().when(new ReassignMeasure(ID, Optional.empty(), FOREIGN, WORKS, FIRST_OF_FEBRUARY, "โอน")),
                    MeasureRejection.FOREIGN_DIVISION,
                    "from");
        }

        @Test
        void fromADivisionThatDoesNotCarryItIsRefused() {
            var education = DivisionId.of(PlanOffice.NARUANG, "education");
            refused(
                    given().when(new ReassignMeasure(ID, Optional.empty(), education, WORKS, FIRST_OF_FEBRUARY, "โอน")),
                    MeasureRejection.NOT_RESPONSIBLE,
                    "from");
        }

        @Test
        void aDutyThatThereIsNotIsRefused() {
            refused(
                    given().when(new ReassignMeasure(ID, Optional.of(9), FINANCE, WORKS, FIRST_OF_FEBRUARY, "โอน")),
                    MeasureRejection.UNKNOWN_OBLIGATION,
                    "number");
        }

        @Test
        void whenTheMeasureIsWithdrawnIsRefused() {
            refused(given(withdrawn()).when(order(FIRST_OF_FEBRUARY)), MeasureRejection.WITHDRAWN, "");
        }
    }

    @Nested
    class ChangingTheRecurrence {
        private static ChangeRecurrence order(LocalDate since) {
            return new ChangeRecurrence(ID, 1, "รายงานทุกไตรมาส", Timing.quarterly(), since, "มติที่ประชุม");
        }

        private static RecurrenceChanged changed() {
            return new RecurrenceChanged(
                    ID, 1, "รายงานทุกไตรมาส", Timing.quarterly(), FIRST_OF_FEBRUARY, "มติที่ประชุม", List.of());
        }

        @Test
        void keepsWhatWasReported() {
            office.slots.add(FINANCE_IN_JANUARY);
            var kept = office.reported(FINANCE_IN_MARCH);
            office.reported(monthly(2, FINANCE, JANUARY.plusMonths(2)));
            given().when(order(FIRST_OF_FEBRUARY))
                    .expectEvents(new RecurrenceChanged(
                            ID,
                            1,
                            "รายงานทุกไตรมาส",
                            Timing.quarterly(),
                            FIRST_OF_FEBRUARY,
                            "มติที่ประชุม",
                            List.of(kept)));
        }

        @Test
        void toWhatItIsChangesNothing() {
            changesNothing(given(changed()).when(order(FIRST_OF_FEBRUARY)));
        }

        @Test
        void fromADayThatIsOverIsRefused() {
            refused(given().when(order(TODAY.minusDays(1))), MeasureRejection.DATE_IN_PAST, "since");
        }

        @Test
        void afterThePlansYearIsRefused() {
            refused(given().when(order(YEAR.last().plusDays(1))), MeasureRejection.DATE_AFTER_YEAR, "since");
        }

        @Test
        void withoutAReasonIsRefused() {
            refused(
                    given().when(new ChangeRecurrence(
                            ID, 1, "รายงานทุกไตรมาส", Timing.quarterly(), FIRST_OF_FEBRUARY, "")),
                    MeasureRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void withoutWordsIsRefused() {
            refused(
                    given().when(new ChangeRecurrence(
                            ID, 1, " ", Timing.quarterly(), FIRST_OF_FEBRUARY, "มติที่ประชุม")),
                    MeasureRejection.WORDS_MISSING,
                    "words");
        }

        @Test
        void toADayThatCannotBeIsRefused() {
            refused(
                    given().when(new ChangeRecurrence(
                            ID,
                            1,
                            "ภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๖๖",
                            Timing.undated(Doubt.IMPOSSIBLE_DATE),
                            FIRST_OF_FEBRUARY,
                            "มติที่ประชุม")),
                    MeasureRejection.UNKNOWN_TIMING,
                    "words");
        }

        @Test
        void ofADutyThatThereIsNotIsRefused() {
            refused(
                    given().when(new ChangeRecurrence(
                            ID, 2, "รายงานทุกไตรมาส", Timing.quarterly(), FIRST_OF_FEBRUARY, "มติที่ประชุม")),
                    MeasureRejection.UNKNOWN_OBLIGATION,
                    "number");
        }

        @Test
        void whenTheMeasureIsWithdrawnIsRefused() {
            refused(given(withdrawn()).when(order(FIRST_OF_FEBRUARY)), MeasureRejection.WITHDRAWN, "");
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void keepsWhatWasReportedEarly() {
            office.slots.add(FINANCE_IN_JANUARY);
            var kept = office.reported(FINANCE_IN_MARCH);
            office.reported(monthly(1, FINANCE, JANUARY.minusMonths(1)));
            given().when(new WithdrawMeasure(ID, "ซ้ำ")).expectEvents(new MeasureWithdrawn(ID, "ซ้ำ", List.of(kept)));
        }
    }
}
