package org.yokradap.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;

class DutyPropertyTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final MeasureId MEASURE = MeasureId.of(NARUANG, YEAR, 1);
    private static final DuePolicy POLICY = DuePolicy.standard();

    private static List<DueSlot> slots(List<Duty> duties, List<DivisionId> divisions) {
        return Duty.slots(duties, divisions, POLICY);
    }

    @Property
    void everySlotHasAnIdOfItsOwn(
            @ForAll("duties") List<Duty> duties, @ForAll("divisions") List<DivisionId> divisions) {
        assertThat(slots(duties, divisions)).extracting(DueSlot::id).doesNotHaveDuplicates();
    }

    @Property
    void theOrderInWhichThePlanWasMadeDoesNotMatter(
            @ForAll("duties") List<Duty> duties,
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
            @ForAll("duties") List<Duty> duties, @ForAll("divisions") List<DivisionId> divisions) {
        var newcomer = DivisionId.of(NARUANG, "newcomer");
        var more = new ArrayList<>(divisions);
        more.add(newcomer);

        assertThat(slots(duties, more))
                .filteredOn(slot -> !slot.division().equals(newcomer))
                .containsExactlyInAnyOrderElementsOf(slots(duties, divisions));
        assertThat(slots(duties, more))
                .filteredOn(slot -> slot.division().equals(newcomer))
                .hasSameSizeAs(slots(duties, List.of(newcomer)));
    }

    @Property
    void aDutyMoreLeavesTheSlotsOfTheOthersAsTheyAre(
            @ForAll("duties") List<Duty> duties, @ForAll("divisions") List<DivisionId> divisions) {
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
            @ForAll("duties") List<Duty> others,
            @ForAll("divisions") List<DivisionId> divisions) {
        var year = new FiscalYear(buddhistYear);
        var measure = MeasureId.of(NARUANG, year, 1);
        var duty = new Duty(
                ObligationId.of(measure, 99), "รายงาน", Timing.monthlyOffset(day), Bearer.DIVISIONS, "งบประมาณ");
        var duties = new ArrayList<>(others);
        duties.add(duty);
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
        var duty = duty(1, timing, Bearer.DIVISIONS);
        assertThat(slots(List.of(duty), divisions)).isEmpty();
        assertThat(duty.isUndated(POLICY)).isTrue();
    }

    private static Duty duty(int number, Timing timing, Bearer bearer) {
        return new Duty(ObligationId.of(MEASURE, number), "รายงานผลการดำเนินการ", timing, bearer, "งบประมาณ");
    }

    @Provide
    Arbitrary<List<Duty>> duties() {
        return Combinators.combine(timings(), Arbitraries.of(Bearer.class))
                .as((timing, bearer) -> duty(1, timing, bearer))
                .list()
                .ofMaxSize(6)
                .map(DutyPropertyTest::numbered);
    }

    private static List<Duty> numbered(List<Duty> duties) {
        var numbered = new ArrayList<Duty>();
        for (Duty duty : duties) numbered.add(duty(numbered.size() + 1, duty.timing(), duty.bearer()));
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
