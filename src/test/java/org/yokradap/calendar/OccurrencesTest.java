package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OccurrencesTest {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final DuePolicy STANDARD = DuePolicy.standard();

    @Nested
    class OfAMonthlyDuty {
        @Test
        void areTwelveEachDueOnItsMonthsLastDay() {
            var occurrences = Occurrences.of(Timing.monthly(), YEAR, STANDARD);
            assertThat(occurrences)
                    .extracting(each -> each.period().code())
                    .containsExactly(
                            "2022-10", "2022-11", "2022-12", "2023-01", "2023-02", "2023-03", "2023-04", "2023-05",
                            "2023-06", "2023-07", "2023-08", "2023-09");
            assertThat(occurrences).allSatisfy(each -> assertThat(each.due())
                    .isEqualTo(each.period().end()));
        }

        @Test
        void areOnlyTheMonthsThatItsWordsLimitItTo() {
            var timing = Timing.monthly(YearMonth.of(2023, 1), YearMonth.of(2023, 3));
            assertThat(codes(timing)).containsExactly("2023-01", "2023-02", "2023-03");
        }

        @Test
        void mayBeDueOnADayOfTheNextMonth() {
            var policy = STANDARD.withMonthly(new MonthlyDue.DayOfNextMonth(31));
            assertThat(dues(Timing.monthly(), policy))
                    .startsWith(LocalDate.parse("2022-11-30"), LocalDate.parse("2022-12-31"))
                    .contains(LocalDate.parse("2023-02-28"), LocalDate.parse("2023-03-31"))
                    .endsWith(LocalDate.parse("2023-10-31"));
        }

        @Test
        void mayBeDueSomeWorkingDaysAfterTheMonth() {
            var holidays = new WorkingDays(Set.of(LocalDate.parse("2023-01-02")));
            var policy =
                    STANDARD.withMonthly(new MonthlyDue.WorkingDaysAfter(3)).withWorkingDays(holidays);
            assertThat(dues(Timing.monthly(), policy))
                    .startsWith(
                            LocalDate.parse("2022-11-03"),
                            LocalDate.parse("2022-12-05"),
                            LocalDate.parse("2023-01-05"));
        }

        @Test
        void mayBeDueOnADayOfTheMonthItself() {
            var policy = STANDARD.withMonthly(new MonthlyDue.DayOfNextMonth(10));
            assertThat(dues(Timing.monthlyOffset(30).inTheMonthItself(), policy))
                    .startsWith(LocalDate.parse("2022-10-30"))
                    .contains(LocalDate.parse("2023-02-28"))
                    .endsWith(LocalDate.parse("2023-09-30"));
        }

        @Test
        void mayBeDueOnAWorkingDayOfTheMonthItselfButNoLaterThanItsLast() {
            var holidays = new WorkingDays(Set.of(LocalDate.parse("2022-10-03")));
            var third = Timing.monthlyOffsetInWorkingDays(3).inTheMonthItself();
            assertThat(dues(third, STANDARD.withWorkingDays(holidays))).startsWith(LocalDate.parse("2022-10-06"));
            var last = Timing.monthlyOffsetInWorkingDays(23).inTheMonthItself();
            assertThat(dues(last, STANDARD))
                    .startsWith(LocalDate.parse("2022-10-31"))
                    .endsWith(LocalDate.parse("2023-09-30"));
        }

        @Test
        void followTheDayInTheWordsBeforeThePolicy() {
            var policy = STANDARD.withMonthly(new MonthlyDue.WorkingDaysAfter(3));
            assertThat(dues(Timing.monthlyOffset(5), policy))
                    .startsWith(LocalDate.parse("2022-11-05"))
                    .endsWith(LocalDate.parse("2023-10-05"))
                    .allMatch(due -> due.getDayOfMonth() == 5);
        }
    }

    @Test
    void ofPeriodsAreDueAtTheirEnd() {
        assertThat(codes(Timing.quarterly())).containsExactly("2566q1", "2566q2", "2566q3", "2566q4");
        assertThat(codes(Timing.quarter(YEAR, 2))).containsExactly("2566q2");
        assertThat(codes(Timing.halfYearly())).containsExactly("2566h1", "2566h2");
        assertThat(codes(Timing.halfYear(YEAR, 2))).containsExactly("2566h2");
        assertThat(codes(Timing.fullYear(YEAR.previous()))).containsExactly("2565");
        assertThat(dues(Timing.fiscalYear(YEAR), STANDARD)).containsExactly(LocalDate.parse("2023-09-30"));
        assertThat(dues(Timing.quarterly(), STANDARD)).contains(LocalDate.parse("2023-03-31"));
    }

    @Test
    void ofADutyDoneOnceIsOneWithTheDaysItsWordsName() {
        var due = LocalDate.parse("2023-01-31");
        assertThat(Occurrences.of(Timing.byEndOf(YearMonth.of(2023, 1)), YEAR, STANDARD))
                .containsExactly(new Occurrence(Period.once(LocalDate.parse("2023-01-01"), due), due));
        assertThat(Occurrences.of(Timing.byDate(due), YEAR, STANDARD))
                .containsExactly(new Occurrence(Period.once(YEAR.first(), due), due));
    }

    @Test
    void ofADateBeforeTheYearKeepThatDate() {
        var due = LocalDate.parse("2022-08-15");
        assertThat(Occurrences.of(Timing.byDate(due), YEAR, STANDARD))
                .containsExactly(new Occurrence(Period.once(due, due), due));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELATIVE", "EVENT", "CONTINUOUS", "REFERS_TO_OTHER", "UNDATED"})
    void ofADutyWithoutADateAreNone(Timing.Kind kind) {
        assertThat(TimingTest.oneOfEachKind().filter(timing -> timing.kind() == kind))
                .isNotEmpty()
                .allSatisfy(timing ->
                        assertThat(Occurrences.of(timing, YEAR, STANDARD)).isEmpty());
    }

    @Test
    void onAHolidayMoveOnlyIfThePolicySaysSoAndKeepTheirPeriod() {
        var timing = Timing.byEndOf(YearMonth.of(2022, 12));
        var saturday = LocalDate.parse("2022-12-31");
        var moving = STANDARD.withOnHoliday(DuePolicy.OnHoliday.NEXT_WORKING_DAY)
                .withWorkingDays(new WorkingDays(Set.of(LocalDate.parse("2023-01-02"))));
        assertThat(dues(timing, STANDARD)).containsExactly(saturday);
        assertThat(dues(timing, moving)).containsExactly(LocalDate.parse("2023-01-03"));
        assertThat(Occurrences.of(timing, YEAR, moving))
                .extracting(Occurrence::period)
                .isEqualTo(Occurrences.of(timing, YEAR, STANDARD).stream()
                        .map(Occurrence::period)
                        .toList());
    }

    @Property
    void neverDrift(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear, @ForAll @IntRange(min = 1, max = 31) int day) {
        var year = new FiscalYear(buddhistYear);
        var policy = STANDARD.withMonthly(new MonthlyDue.DayOfNextMonth(day));
        var occurrences = Occurrences.of(Timing.monthly(), year, policy);
        assertThat(occurrences).hasSize(12);
        for (var k = 0; k < 12; k++) {
            var next = YearMonth.from(year.first()).plusMonths(k + 1L);
            assertThat(occurrences.get(k).due()).isEqualTo(next.atDay(Math.min(day, next.lengthOfMonth())));
            assertThat(occurrences.get(k).period()).isEqualTo(Period.month(next.minusMonths(1)));
        }
    }

    /** By the day that the words name: from the 31st to the 28th and back, past 29 February, New Year and the fiscal year's end. */
    @Property
    void neverDriftByTheDayInTheirWords(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear, @ForAll @IntRange(min = 1, max = 31) int day) {
        var year = new FiscalYear(buddhistYear);
        var occurrences = Occurrences.of(Timing.monthlyOffset(day), year, STANDARD);
        assertThat(occurrences).hasSize(12);
        for (var k = 0; k < 12; k++) {
            var next = YearMonth.from(year.first()).plusMonths(k + 1L);
            assertThat(occurrences.get(k))
                    .isEqualTo(new Occurrence(
                            Period.month(next.minusMonths(1)), next.atDay(Math.min(day, next.lengthOfMonth()))));
        }
    }

    @Property
    void neverDriftByTheDayOfTheMonthItself(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear, @ForAll @IntRange(min = 1, max = 31) int day) {
        var year = new FiscalYear(buddhistYear);
        assertThat(Occurrences.of(Timing.monthlyOffset(day).inTheMonthItself(), year, STANDARD))
                .isEqualTo(year.months().stream()
                        .map(month ->
                                new Occurrence(Period.month(month), month.atDay(Math.min(day, month.lengthOfMonth()))))
                        .toList());
    }

    @Property
    void neverLeaveTheMonthItselfByItsWorkingDays(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear,
            @ForAll @IntRange(min = 1, max = 20) int count) {
        var year = new FiscalYear(buddhistYear);
        var timing = Timing.monthlyOffsetInWorkingDays(count).inTheMonthItself();
        assertThat(Occurrences.of(timing, year, STANDARD)).hasSize(12).allSatisfy(each -> {
            assertThat(each.due())
                    .isBetween(each.period().start(), each.period().end());
            assertThat(each.period().start().datesUntil(each.due().plusDays(1)))
                    .filteredOn(date -> date.getDayOfWeek().getValue() <= 5)
                    .hasSize(count);
        });
    }

    @Property
    void neverDriftByWorkingDays(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear,
            @ForAll @IntRange(min = 1, max = 20) int count) {
        var year = new FiscalYear(buddhistYear);
        var occurrences = Occurrences.of(Timing.monthlyOffsetInWorkingDays(count), year, STANDARD);
        assertThat(occurrences).hasSize(12);
        for (var each : occurrences) {
            var workingDays = each.period()
                    .end()
                    .plusDays(1)
                    .datesUntil(each.due().plusDays(1))
                    .filter(date -> date.getDayOfWeek().getValue() <= 5)
                    .count();
            assertThat(workingDays).isEqualTo(count);
            assertThat(each.due().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Property
    void ofOneYearDoNotChangeWithTheYearsAround(@ForAll @IntRange(min = 2501, max = 2699) int buddhistYear) {
        var year = new FiscalYear(buddhistYear);
        for (var timing :
                List.of(Timing.monthly(), Timing.monthlyOffset(28), Timing.quarterly(), Timing.halfYearly())) {
            var own = Occurrences.of(timing, year, STANDARD);
            assertThat(own)
                    .isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()))
                    .doesNotHaveDuplicates();
            assertThat(Occurrences.of(timing, year.next(), STANDARD)).doesNotContainAnyElementsOf(own);
            assertThat(own.getFirst().period().start()).isEqualTo(year.first());
            assertThat(own.getLast().period().end()).isEqualTo(year.last());
        }
    }

    @Property
    void ofMonthsAddedDoNotChangeTheOthers(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(max = 11) int to) {
        var year = new FiscalYear(buddhistYear);
        var first = year.months().get(Math.min(from, to));
        var last = year.months().get(Math.max(from, to));
        var all = Occurrences.of(Timing.monthly(), year, STANDARD);
        assertThat(Occurrences.of(Timing.monthly(first, last), year, STANDARD))
                .isEqualTo(all.subList(Math.min(from, to), Math.max(from, to) + 1));
    }

    @Property
    void movedToAWorkingDayAreNeverEarlierAndNeverOnAWeekend(
            @ForAll @IntRange(min = 2500, max = 2700) int buddhistYear) {
        var year = new FiscalYear(buddhistYear);
        var kept = dues(Timing.monthly(), year, STANDARD);
        var moved = dues(Timing.monthly(), year, STANDARD.withOnHoliday(DuePolicy.OnHoliday.NEXT_WORKING_DAY));
        for (var k = 0; k < 12; k++) {
            assertThat(moved.get(k)).isBetween(kept.get(k), kept.get(k).plusDays(2));
            assertThat(moved.get(k).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    private static List<String> codes(Timing timing) {
        return Occurrences.of(timing, YEAR, STANDARD).stream()
                .map(each -> each.period().code())
                .toList();
    }

    private static List<LocalDate> dues(Timing timing, DuePolicy policy) {
        return dues(timing, YEAR, policy);
    }

    private static List<LocalDate> dues(Timing timing, FiscalYear year, DuePolicy policy) {
        return Occurrences.of(timing, year, policy).stream()
                .map(Occurrence::due)
                .toList();
    }
}
