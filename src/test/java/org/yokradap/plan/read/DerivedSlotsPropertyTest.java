package org.yokradap.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.DuePolicy.OnHoliday;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.CalendarEvent;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRule.Monthly;
import org.yokradap.plan.api.DueRuleChosen;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.Holiday;
import org.yokradap.plan.api.HolidayRemoved;
import org.yokradap.plan.api.HolidaysDeclared;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.SlotId;

/** What follows from a plan, whatever the plan and whatever is changed in it. */
class DerivedSlotsPropertyTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final MeasureId MEASURE = MeasureId.of(NARUANG, YEAR, 1);
    private static final CalendarId CALENDAR = CalendarId.of(NARUANG);
    private static final DivisionId NEWCOMER = DivisionId.of(NARUANG, "newcomer");

    /** A plan, its agency's calendar, and some of its slots that are reported already. */
    record Plan(List<Fact> facts, List<DivisionId> divisions, List<CalendarEvent> calendar) {
        List<DueSlot> slots() {
            return DerivedSlotsPropertyTest.slots(facts, divisions, calendar);
        }

        Plan and(MeasureEvent event, LocalDate day) {
            var more = new ArrayList<>(facts);
            more.add(new Fact(event, day));
            return new Plan(more, divisions, calendar);
        }

        Plan and(CalendarEvent event) {
            var more = new ArrayList<>(calendar);
            more.add(event);
            return new Plan(facts, divisions, more);
        }
    }

    private static List<DueSlot> slots(List<Fact> facts, List<DivisionId> divisions, List<CalendarEvent> calendar) {
        var seats = IntStream.range(0, divisions.size())
                .mapToObj(place -> new Seat(divisions.get(place), place, Optional.empty()))
                .toList();
        return DerivedSlots.of(facts, seats, DueCalendar.of(calendar)).stream()
                .map(DerivedSlots.Placed::slot)
                .toList();
    }

    private static List<DueSlot> slots(List<Fact> duties, List<DivisionId> divisions) {
        return slots(duties, divisions, List.of());
    }

    private static List<SlotId> ids(List<DueSlot> slots) {
        return slots.stream().map(DueSlot::id).toList();
    }

    /** Every third slot, say. */
    private static List<SlotId> some(List<DueSlot> slots, int step) {
        return IntStream.range(0, slots.size())
                .filter(place -> place % step == 0)
                .mapToObj(place -> slots.get(place).id())
                .toList();
    }

    @Property
    void everySlotHasAnIdOfItsOwn(
            @ForAll("duties") List<Fact> duties, @ForAll("divisions") List<DivisionId> divisions) {
        assertThat(slots(duties, divisions)).extracting(DueSlot::id).doesNotHaveDuplicates();
    }

    @Property
    void theOrderInWhichThePlanWasMadeDoesNotMatter(
            @ForAll("duties") List<Fact> duties,
            @ForAll("divisions") List<DivisionId> divisions,
            @ForAll Random random) {
        Set<DueSlot> before = new HashSet<>(slots(duties, divisions));
        var otherDuties = new ArrayList<>(duties);
        var otherDivisions = new ArrayList<>(divisions);
        Collections.shuffle(otherDuties, random);
        Collections.shuffle(otherDivisions, random);

        assertThat(new HashSet<>(slots(otherDuties, otherDivisions))).isEqualTo(before);
    }

    @Property
    void aDivisionMoreLeavesTheSlotsOfTheOthersAsTheyAre(
            @ForAll("duties") List<Fact> duties, @ForAll("divisions") List<DivisionId> divisions) {
        var more = new ArrayList<>(divisions);
        more.add(NEWCOMER);

        assertThat(slots(duties, more))
                .filteredOn(slot -> !slot.division().equals(NEWCOMER))
                .containsExactlyInAnyOrderElementsOf(slots(duties, divisions));
        assertThat(slots(duties, more))
                .filteredOn(slot -> slot.division().equals(NEWCOMER))
                .hasSameSizeAs(slots(duties, List.of(NEWCOMER)));
    }

    @Property
    void aDutyMoreLeavesTheSlotsOfTheOthersAsTheyAre(
            @ForAll("duties") List<Fact> duties, @ForAll("divisions") List<DivisionId> divisions) {
        var newcomer = duty(99, Timing.monthly(), Bearer.DIVISIONS);
        var more = new ArrayList<>(duties);
        more.add(newcomer);

        assertThat(slots(more, divisions))
                .filteredOn(slot -> slot.dutyNumber() != 99)
                .containsExactlyInAnyOrderElementsOf(slots(duties, divisions));
    }

    @Property
    void aMonthMoreLeavesTheMonthsBeforeAsTheyAre(
            @ForAll @IntRange(max = 10) int last, @ForAll("divisions") List<DivisionId> divisions) {
        var october = YearMonth.of(2022, 10);
        var shorter = duty(1, Timing.monthly(october, october.plusMonths(last)), Bearer.DIVISIONS);
        var longer = duty(1, Timing.monthly(october, october.plusMonths(last + 1)), Bearer.DIVISIONS);

        assertThat(slots(List.of(longer), divisions))
                .containsAll(slots(List.of(shorter), divisions))
                .hasSize((last + 2) * divisions.size());
    }

    /** Whatever stands beside it, each month's slot is due on its own day of the month after: 31st, 29 February, New Year. */
    @Property
    void noSlotDrifts(
            @ForAll @IntRange(min = 2560, max = 2600) int buddhistYear,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll("duties") List<Fact> others,
            @ForAll("divisions") List<DivisionId> divisions) {
        var year = new FiscalYear(buddhistYear);
        var measure = MeasureId.of(NARUANG, year, 1);
        var duty = new ObligationAdded(measure, 99, "รายงาน", Timing.monthlyOffset(day), Bearer.DIVISIONS);
        var duties = new ArrayList<>(others);
        duties.add(new Fact(duty, year.first()));
        assertThat(slots(duties, divisions))
                .filteredOn(slot -> slot.dutyNumber() == 99)
                .hasSize(12 * divisions.size())
                .allSatisfy(slot -> {
                    var next = YearMonth.from(slot.period().start()).plusMonths(1);
                    assertThat(slot.due()).isEqualTo(next.atDay(Math.min(day, next.lengthOfMonth())));
                    assertThat(year.contains(slot.period().start())).isTrue();
                });
    }

    @Property
    void executivesOweNoReport(@ForAll("timings") Timing timing, @ForAll("divisions") List<DivisionId> divisions) {
        assertThat(slots(List.of(duty(1, timing, Bearer.EXECUTIVES)), divisions))
                .isEmpty();
    }

    @Property
    void nothingIsDueWithoutADay(
            @ForAll("timingsWithoutADay") Timing timing, @ForAll("divisions") List<DivisionId> divisions) {
        assertThat(slots(List.of(duty(1, timing, Bearer.DIVISIONS)), divisions)).isEmpty();
    }

    /** Whatever is said about a plan, and whenever: here it holds from {@code since}. */
    private static void changesOnly(Plan before, Plan after, Set<SlotId> kept, Function<DueSlot, Boolean> mayChange) {
        var now = after.slots().stream().collect(Collectors.toMap(DueSlot::id, slot -> slot));
        assertThat(before.slots())
                .filteredOn(slot -> kept.contains(slot.id()) || !mayChange.apply(slot))
                .allSatisfy(slot -> assertThat(now.get(slot.id())).isEqualTo(slot));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aHandoverChangesNothingThatEndedBeforeItOrWasReported(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate since, @ForAll @IntRange(min = 1, max = 5) int step) {
        if (plan.divisions().isEmpty()) return;
        var from = plan.divisions().getFirst();
        var reported = some(plan.slots(), step);
        var after = plan.and(
                new MeasureReassigned(MEASURE, Optional.empty(), from, NEWCOMER, since, "โอนงาน", reported), since);

        changesOnly(
                plan,
                after,
                Set.copyOf(reported),
                slot -> slot.division().equals(from) && !slot.period().end().isBefore(since));
        assertThat(after.slots()).hasSameSizeAs(plan.slots());
        assertThat(after.slots())
                .filteredOn(slot -> slot.division().equals(NEWCOMER))
                .allSatisfy(slot -> assertThat(slot.period().end()).isAfterOrEqualTo(since));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anotherRecurrenceChangesNothingThatEndedBeforeItOrWasReported(
            @ForAll("plans") Plan plan,
            @ForAll("timings") Timing timing,
            @ForAll("days") LocalDate since,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        var reported = some(plan.slots(), step);
        var after =
                plan.and(new RecurrenceChanged(MEASURE, 1, "คำใหม่", timing, since, "มติที่ประชุม", reported), since);

        changesOnly(
                plan,
                after,
                Set.copyOf(reported),
                slot -> slot.dutyNumber() == 1 && !slot.period().end().isBefore(since));
        assertThat(ids(after.slots())).doesNotHaveDuplicates();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aPostponementMovesOnlyWhatItNames(@ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 5) int step) {
        var named = some(plan.slots(), step);
        var moved = plan.slots().stream()
                .filter(slot -> named.contains(slot.id()) && slot.dutyNumber() == 1)
                .toList();
        var later = YEAR.last().plusDays(100);
        var after = plan.and(
                new ObligationPostponed(
                        MEASURE,
                        1,
                        later,
                        "น้ำท่วม",
                        moved.stream()
                                .map(slot -> new ObligationPostponed.Moved(slot.id(), slot.due()))
                                .toList()),
                YEAR.first());

        changesOnly(plan, after, Set.of(), moved::contains);
        assertThat(after.slots())
                .filteredOn(slot -> ids(moved).contains(slot.id()))
                .hasSameSizeAs(moved)
                .allSatisfy(slot -> {
                    assertThat(slot.due()).isEqualTo(later);
                    assertThat(slot.timesPostponed()).isEqualTo(1);
                });
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatWasPutOffStaysPutOffWhenAnotherTakesOver(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate since, @ForAll @IntRange(min = 1, max = 5) int step) {
        if (plan.divisions().isEmpty()) return;
        var moved = some(plan.slots(), step);
        var postponed = plan.and(
                new ObligationPostponed(
                        MEASURE,
                        1,
                        YEAR.last().plusDays(100),
                        "น้ำท่วม",
                        plan.slots().stream()
                                .filter(slot -> moved.contains(slot.id()))
                                .map(slot -> new ObligationPostponed.Moved(slot.id(), slot.due()))
                                .toList()),
                YEAR.first());
        var after = postponed.and(
                new MeasureReassigned(
                        MEASURE, Optional.empty(), plan.divisions().getFirst(), NEWCOMER, since, "โอนงาน", List.of()),
                since);

        assertThat(after.slots().stream().map(DueSlot::due).sorted())
                .isEqualTo(postponed.slots().stream().map(DueSlot::due).sorted().toList());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anotherRuleLeavesWhatWasDueBeforeItOrReportedAndMakesNothingLate(
            @ForAll("plans") Plan plan,
            @ForAll("rules") DueRule rule,
            @ForAll("days") LocalDate since,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        var reported = some(plan.slots(), step);
        var after = plan.and(new DueRuleChosen(CALENDAR, rule, since, "มติที่ประชุม", reported));

        changesOnly(plan, after, Set.copyOf(reported), slot -> !slot.due().isBefore(since));
        assertThat(ids(after.slots())).isEqualTo(ids(plan.slots()));
        assertThat(after.slots())
                .filteredOn(slot -> !plan.slots().contains(slot))
                .allSatisfy(slot -> assertThat(slot.due()).isAfterOrEqualTo(since));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aHolidayLeavesWhatWasDueBeforeItWasToldOrReported(
            @ForAll("plans") Plan plan,
            @ForAll("days") LocalDate since,
            @ForAll("days") LocalDate day,
            @ForAll boolean removed,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        var reported = some(plan.slots(), step);
        var after = plan.and(
                removed
                        ? new HolidayRemoved(CALENDAR, day, since, "ยกเลิก", reported)
                        : new HolidaysDeclared(CALENDAR, List.of(holiday(day)), since, "มติ ครม.", reported));

        changesOnly(plan, after, Set.copyOf(reported), slot -> !slot.due().isBefore(since));
        assertThat(after.slots())
                .filteredOn(slot -> !plan.slots().contains(slot))
                .allSatisfy(slot -> assertThat(slot.due()).isAfterOrEqualTo(since));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aWithdrawalLeavesWhatWasDueOrReported(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 5) int step) {
        var reported = some(plan.slots(), step);
        var after = plan.and(new MeasureWithdrawn(MEASURE, "ซ้ำ", reported), day);

        assertThat(after.slots())
                .isEqualTo(plan.slots().stream()
                        .filter(slot -> !slot.due().isAfter(day) || reported.contains(slot.id()))
                        .toList());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aDivisionThatIsAddedLaterOwesNothingThatEndedBefore(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate since) {
        var seats = new ArrayList<Seat>();
        plan.divisions().forEach(division -> seats.add(new Seat(division, seats.size(), Optional.empty())));
        var calendar = DueCalendar.of(plan.calendar());
        var before = DerivedSlots.of(plan.facts(), seats, calendar);
        seats.add(new Seat(NEWCOMER, seats.size(), Optional.of(since)));

        var after = DerivedSlots.of(plan.facts(), seats, calendar);

        assertThat(after)
                .filteredOn(placed -> !placed.slot().division().equals(NEWCOMER))
                .containsExactlyElementsOf(before);
        assertThat(after)
                .filteredOn(placed -> placed.slot().division().equals(NEWCOMER))
                .allSatisfy(placed -> assertThat(placed.slot().period().end()).isAfterOrEqualTo(since));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void derivingTwiceGivesTheSame(@ForAll("changedPlans") Plan plan) {
        assertThat(plan.slots()).isEqualTo(plan.slots());
        assertThat(ids(plan.slots())).doesNotHaveDuplicates();
    }

    private static Holiday holiday(LocalDate day) {
        return new Holiday(day, "วันหยุดพิเศษ", Holiday.Source.ENTERED);
    }

    /** Plans with a rule of their own from the beginning, or without. */
    @Provide
    Arbitrary<Plan> plans() {
        return Combinators.combine(
                        duties(), divisions(), rules().optional(), days().list().ofMaxSize(5))
                .as((duties, divisions, rule, days) -> {
                    var calendar = new ArrayList<CalendarEvent>();
                    var begin = YEAR.first().minusDays(60);
                    rule.ifPresent(it -> calendar.add(new DueRuleChosen(CALENDAR, it, begin, "แต่แรก", List.of())));
                    if (!days.isEmpty())
                        calendar.add(new HolidaysDeclared(
                                CALENDAR,
                                days.stream()
                                        .map(DerivedSlotsPropertyTest::holiday)
                                        .toList(),
                                begin,
                                "แต่แรก",
                                List.of()));
                    return new Plan(duties, divisions, calendar);
                });
    }

    @Provide
    Arbitrary<Plan> changedPlans() {
        return Combinators.combine(plans(), timings(), days(), days())
                .as((plan, timing, one, other) -> plan.divisions().isEmpty()
                        ? plan
                        : plan.and(new RecurrenceChanged(MEASURE, 1, "คำใหม่", timing, one, "มติ", List.of()), one)
                                .and(
                                        new MeasureReassigned(
                                                MEASURE,
                                                Optional.empty(),
                                                plan.divisions().getFirst(),
                                                plan.divisions().getLast(),
                                                other,
                                                "โอนงาน",
                                                List.of()),
                                        other));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 364).map(YEAR.first()::plusDays);
    }

    @Provide
    Arbitrary<DueRule> rules() {
        var onHoliday = Arbitraries.of(OnHoliday.class);
        return Arbitraries.oneOf(
                onHoliday.map(it -> new DueRule(Monthly.LAST_DAY, Optional.empty(), it)),
                Combinators.combine(Arbitraries.integers().between(1, 31), onHoliday)
                        .as((day, it) -> new DueRule(Monthly.DAY_OF_NEXT_MONTH, Optional.of(day), it)),
                Combinators.combine(Arbitraries.integers().between(1, 20), onHoliday)
                        .as((days, it) -> new DueRule(Monthly.WORKING_DAYS_AFTER, Optional.of(days), it)));
    }

    private static Fact duty(int number, Timing timing, Bearer bearer) {
        return new Fact(new ObligationAdded(MEASURE, number, "รายงานผลการดำเนินการ", timing, bearer), YEAR.first());
    }

    @Provide
    Arbitrary<List<Fact>> duties() {
        return Combinators.combine(timings(), Arbitraries.of(Bearer.class))
                .as((timing, bearer) -> duty(1, timing, bearer))
                .list()
                .ofMaxSize(6)
                .map(DerivedSlotsPropertyTest::numbered);
    }

    private static List<Fact> numbered(List<Fact> duties) {
        var numbered = new ArrayList<Fact>();
        for (Fact fact : duties) {
            var duty = (ObligationAdded) fact.event();
            numbered.add(duty(numbered.size() + 1, duty.timing(), duty.bearer()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<DivisionId>> divisions() {
        return Arbitraries.of("office", "finance", "works", "education")
                .map(code -> DivisionId.of(NARUANG, code))
                .list()
                .ofMaxSize(4)
                .uniqueElements();
    }

    @Provide
    Arbitrary<Timing> timings() {
        var month = Arbitraries.integers().between(0, 11).map(YearMonth.of(2022, 10)::plusMonths);
        return Arbitraries.oneOf(
                timingsWithoutADay(),
                month.map(Timing::byEndOf),
                month.map(Timing::in),
                month.map(it -> Timing.byDate(it.atDay(15))),
                month.map(it -> Timing.months(it, it.plusMonths(2))),
                Arbitraries.integers().between(1, 28).map(Timing::monthlyOffset),
                Arbitraries.integers().between(1, 31).map(Timing::monthlyOffset).map(Timing::inTheMonthItself),
                Arbitraries.integers().between(1, 4).map(quarter -> Timing.quarter(YEAR, quarter)),
                Arbitraries.of(Timing.monthly(), Timing.quarterly(), Timing.halfYearly(), Timing.fullYear(YEAR)));
    }

    @Provide
    Arbitrary<Timing> timingsWithoutADay() {
        return Arbitraries.of(
                Timing.event(),
                Timing.continuous(),
                Timing.refersToOther(),
                Timing.relative(30),
                Timing.undated(Doubt.NO_TIME_NAMED));
    }
}
