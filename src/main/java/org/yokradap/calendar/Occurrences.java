package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The times that a duty falls due in a fiscal year. Purely derived, so that deriving it twice changes nothing; every occurrence
 * is computed from the fiscal year, never from the occurrence before it, so that nothing drifts from the 31st to the 28th.
 */
public final class Occurrences {
    private Occurrences() {}

    /**
     * In order of their periods. Empty for duties without a date of their own: relative to something, after an event, continuous,
     * referring to another deadline, undated. A duty done once keeps its date even if that lies outside the year.
     */
    public static List<Occurrence> of(Timing timing, FiscalYear year, DuePolicy policy) {
        return switch (timing.kind()) {
            case BY_END_OF_MONTH, BY_DATE, DAY_RANGE, MONTH, MONTH_RANGE ->
                timing.due().stream()
                        .map(due -> once(timing, due, year, policy))
                        .toList();
            case MONTHLY ->
                months(timing, year)
                        .map(month -> Occurrence.of(Period.month(month), policy.monthlyDue(month), policy))
                        .toList();
            case MONTHLY_OFFSET -> {
                var onThatDay = policy.withMonthly(dayOfEachMonth(timing));
                yield months(timing, year)
                        .map(month -> Occurrence.of(Period.month(month), onThatDay.monthlyDue(month), policy))
                        .toList();
            }
            case QUARTERLY -> eachOf(4, quarter -> Period.quarter(year, quarter), policy);
            case QUARTER ->
                List.of(atEndOf(
                        Period.quarter(yearOf(timing, year), timing.count().orElseThrow()), policy));
            case HALF_YEAR ->
                timing.count().isPresent()
                        ? List.of(atEndOf(
                                Period.half(yearOf(timing, year), timing.count().get()), policy))
                        : eachOf(2, half -> Period.half(year, half), policy);
            case FULL_YEAR, FISCAL_YEAR -> List.of(atEndOf(Period.year(yearOf(timing, year)), policy));
            case RELATIVE, EVENT, CONTINUOUS, REFERS_TO_OTHER, UNDATED -> List.of();
        };
    }

    private static MonthlyDue dayOfEachMonth(Timing timing) {
        int count = timing.count().orElseThrow();
        if (timing.fallsInTheMonthItself())
            return timing.countsWorkingDays() ? new MonthlyDue.WorkingDayOf(count) : new MonthlyDue.DayOf(count);
        return timing.countsWorkingDays()
                ? new MonthlyDue.WorkingDaysAfter(count)
                : new MonthlyDue.DayOfNextMonth(count);
    }

    private static Occurrence once(Timing timing, LocalDate due, FiscalYear year, DuePolicy policy) {
        var start = timing.start().orElse(year.first());
        return Occurrence.of(Period.once(start.isAfter(due) ? due : start, due), due, policy);
    }

    private static Stream<YearMonth> months(Timing timing, FiscalYear year) {
        return year.months().stream()
                .filter(month -> timing.start()
                        .map(start -> !month.atEndOfMonth().isBefore(start))
                        .orElse(true))
                .filter(month ->
                        timing.end().map(end -> !month.atDay(1).isAfter(end)).orElse(true));
    }

    private static List<Occurrence> eachOf(int parts, IntFunction<Period> part, DuePolicy policy) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(number -> atEndOf(part.apply(number), policy))
                .toList();
    }

    private static Occurrence atEndOf(Period period, DuePolicy policy) {
        return Occurrence.of(period, period.end(), policy);
    }

    /** The year that the words named, which may be another than the plan's. */
    private static FiscalYear yearOf(Timing timing, FiscalYear year) {
        return timing.start().map(FiscalYear::of).orElse(year);
    }
}
