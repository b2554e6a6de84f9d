package org.yokradap.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.DutiesBegunAtOnce;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlanEvent;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanOrdered;
import org.yokradap.plan.api.PlanSubmitted;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.SlotId;

/** What is owed of one measure, as its plan is ordered and amended. */
class ForceTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final MeasureId MEASURE = MeasureId.of(NARUANG, YEAR, 1);
    private static final PlanId PLAN = PlanId.of(MEASURE);
    private static final DivisionId FINANCE = DivisionId.of(NARUANG, "finance");
    private static final DivisionId WORKS = DivisionId.of(NARUANG, "works");
    private static final LocalDate IN_OCTOBER = LocalDate.of(2022, 10, 18);
    private static final LocalDate IN_APRIL = LocalDate.of(2023, 4, 10);
    private static final LocalDate END_OF_OCTOBER = LocalDate.of(2022, 10, 31);

    private final List<Fact> facts = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<PlanEvent> routing = new ArrayList<>();

    private void happens(MeasureEvent event, LocalDate day) {
        int place = facts.size();
        facts.add(new Fact(event, place, day));
        if (event instanceof MeasureAssigned assigned)
            seats.add(new Seat(assigned.division(), place, Optional.empty()));
    }

    private void propose() {
        var day = LocalDate.of(2022, 10, 12);
        happens(new MeasureProposed(MEASURE, "IIT", "2", "i7", "งบประมาณ", "กองคลัง"), day);
        happens(new MeasureAssigned(MEASURE, FINANCE), day);
        happens(monthly(1), day);
        happens(inOctober(2), day);
    }

    private static ObligationAdded monthly(int number) {
        return new ObligationAdded(MEASURE, number, "รายงานทุกเดือน", Timing.monthly(), Bearer.DIVISIONS);
    }

    private static ObligationAdded inOctober(int number) {
        var timing = Timing.byEndOf(YearMonth.of(2022, Month.OCTOBER));
        return new ObligationAdded(MEASURE, number, "จัดทำแผนภายในเดือนตุลาคม ๒๕๖๕", timing, Bearer.DIVISIONS);
    }

    /** Submits and orders the measure as it is now. */
    private void order(LocalDate on) {
        order(on, List.of(new PlanContent.Line(MEASURE, facts.size() - 1L, "m", List.of())), List.of());
    }

    private void order(LocalDate on, List<PlanContent.Line> lines, List<SlotId> kept) {
        int version = 1 + routing.size() / 2;
        routing.add(
                new PlanSubmitted(PLAN, version, "d", new PlanContent(lines), Optional.empty(), Optional.empty(), on));
        routing.add(new PlanOrdered(PLAN, version, "d", PlanOrder.APPROVE, "", Optional.empty(), on, kept));
    }

    private void beginAtOnce(LocalDate on) {
        routing.add(new DutiesBegunAtOnce(PLAN, "เริ่มตามมติที่ประชุม", on));
    }

    private List<DueSlot> slots() {
        var held = Force.of(routing).of(MEASURE, facts, seats);
        return DerivedSlots.of(held.facts(), held.seats(), DueCalendar.STANDARD).stream()
                .map(DerivedSlots.Placed::slot)
                .toList();
    }

    private List<DueSlot> slots(int duty) {
        return slots().stream().filter(slot -> slot.dutyNumber() == duty).toList();
    }

    private static SlotId monthOf(int duty, DivisionId division, int year, Month month) {
        return SlotId.of(ObligationId.of(MEASURE, duty), division, Period.month(YearMonth.of(year, month)));
    }

    @Nested
    class BeforeTheOrder {
        @Test
        void nothingIsOwed() {
            propose();
            assertThat(slots()).isEmpty();
        }

        @Test
        void nothingIsOwedOfWhatIsOnlySubmitted() {
            propose();
            order(IN_OCTOBER);
            routing.removeLast();
            assertThat(slots()).isEmpty();
        }

        @Test
        void everythingIsOwedWhereTheAgencyDoesNotWait() {
            propose();
            beginAtOnce(LocalDate.of(2022, 12, 1));
            happens(monthly(3), IN_APRIL);
            assertThat(slots()).hasSize(12 + 1 + 12).allMatch(slot -> slot.begun()
                    .isEmpty());
            assertThat(slots(2)).extracting(DueSlot::due).containsExactly(END_OF_OCTOBER);
        }
    }

    @Nested
    class TheFirstOrder {
        @Test
        void startsTheWholeYear() {
            propose();
            order(IN_OCTOBER);
            assertThat(slots(1)).hasSize(12);
            assertThat(slots(2)).singleElement().satisfies(slot -> {
                assertThat(slot.due()).isEqualTo(END_OF_OCTOBER);
                assertThat(slot.begun()).isEmpty();
            });
        }

        /** Nobody was late before being told. */
        @Test
        void isTheDayFromWhichTheEarlierIsDue() {
            propose();
            var late = LocalDate.of(2022, 12, 7);
            order(late);
            assertThat(slots(2)).singleElement().satisfies(slot -> {
                assertThat(slot.due()).isEqualTo(late);
                assertThat(slot.original()).isEqualTo(END_OF_OCTOBER);
                assertThat(slot.begun()).contains(late);
            });
            assertThat(slots(1))
                    .extracting(DueSlot::due)
                    .hasSize(12)
                    .startsWith(late, late, LocalDate.of(2022, 12, 31));
        }

        @Test
        void doesNotMoveWhatBeganWithoutIt() {
            propose();
            beginAtOnce(IN_OCTOBER);
            var before = slots();
            order(LocalDate.of(2022, 12, 7));
            assertThat(slots()).isEqualTo(before);
        }
    }

    @Nested
    class AfterTheOrder {
        ObligationAdded added = monthly(3);

        void ordered() {
            propose();
            order(IN_OCTOBER);
        }

        @Test
        void whatIsAddedWaitsForTheNext() {
            ordered();
            var before = slots();
            happens(added, IN_APRIL);
            happens(new MeasureAssigned(MEASURE, WORKS), IN_APRIL);
            happens(new ObligationRevised(MEASURE, 1, "รายงานผู้บริหารทุกเดือน"), IN_APRIL);
            assertThat(slots()).isEqualTo(before);
        }

        @Test
        void whatIsAddedBeginsWithTheNextAndAsksForNoMonthThatWasOver() {
            ordered();
            var before = slots();
            happens(added, LocalDate.of(2023, 3, 1));
            order(IN_APRIL);
            assertThat(slots(3))
                    .extracting(DueSlot::due)
                    .hasSize(6)
                    .startsWith(LocalDate.of(2023, 4, 30))
                    .endsWith(LocalDate.of(2023, 9, 30));
            assertThat(slots()).containsAll(before);
        }

        @Test
        void whatIsDoneOnceIsOwedFromTheNextWheneverItWasDue() {
            ordered();
            happens(inOctober(3), IN_APRIL);
            order(IN_APRIL);
            assertThat(slots(3)).singleElement().satisfies(slot -> {
                assertThat(slot.due()).isEqualTo(IN_APRIL);
                assertThat(slot.begun()).contains(IN_APRIL);
            });
        }

        @Test
        void aDivisionThatJoinsOwesNoMonthThatWasOver() {
            ordered();
            happens(new MeasureAssigned(MEASURE, WORKS), LocalDate.of(2023, 3, 1));
            order(IN_APRIL);
            assertThat(slots(1))
                    .filteredOn(slot -> slot.division().equals(WORKS))
                    .hasSize(6);
            assertThat(slots(1))
                    .filteredOn(slot -> slot.division().equals(FINANCE))
                    .hasSize(12);
        }

        @Test
        void whatIsPutOffOrToldAnotherRhythmWaitsForNobody() {
            ordered();
            var later = LocalDate.of(2022, 11, 30);
            var october = slots(2).getFirst();
            happens(
                    new ObligationPostponed(
                            MEASURE,
                            2,
                            later,
                            "น้ำท่วม",
                            List.of(new ObligationPostponed.Moved(october.id(), october.due()))),
                    IN_OCTOBER);
            happens(
                    new RecurrenceChanged(
                            MEASURE,
                            1,
                            "รายงานทุกไตรมาส",
                            Timing.quarterly(),
                            LocalDate.of(2023, 1, 1),
                            "ลดภาระ",
                            List.of()),
                    LocalDate.of(2022, 12, 20));
            assertThat(slots(2)).extracting(DueSlot::due).containsExactly(later);
            assertThat(slots(1)).hasSize(3 + 3);
        }

        @Test
        void aMeasureGoesWithTheNextAndLeavesWhatWasDueOrReported() {
            ordered();
            var before = slots();
            happens(new MeasureWithdrawn(MEASURE, "ซ้ำ"), LocalDate.of(2023, 1, 5));
            assertThat(slots()).isEqualTo(before);

            var reportedAhead = monthOf(1, FINANCE, 2023, Month.MAY);
            order(IN_APRIL, List.of(), List.of(reportedAhead));
            assertThat(slots())
                    .extracting(DueSlot::id)
                    .contains(reportedAhead, monthOf(1, FINANCE, 2023, Month.MARCH))
                    .doesNotContain(monthOf(1, FINANCE, 2023, Month.APRIL))
                    .hasSize(1 + 6 + 1);
        }
    }
}
