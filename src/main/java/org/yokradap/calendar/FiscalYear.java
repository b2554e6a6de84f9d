package org.yokradap.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Thai government's fiscal year, named by the Buddhist year it ends in: 2566 is 1 October 2565 to 30 September 2566, that is
 * 2022-10-01 to 2023-09-30.
 *
 * @param buddhistYear 2500 to 2700; anything else is more likely a Gregorian year or a slip of the finger, and is refused
 */
public record FiscalYear(@JsonValue int buddhistYear) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FiscalYear {
        if (!isKnown(buddhistYear))
            throw new IllegalArgumentException("Not a fiscal year of the Buddhist era: " + buddhistYear);
    }

    /** Whether there is a fiscal year of this number. */
    public static boolean isKnown(int buddhistYear) {
        return buddhistYear >= 2500 && buddhistYear <= 2700;
    }

    /** Whether a day falls in any fiscal year that is known. */
    static boolean covers(LocalDate day) {
        return isKnown(yearOf(day));
    }

    /** The fiscal year that a day falls in. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(yearOf(day));
    }

    private static int yearOf(LocalDate day) {
        var buddhistYear = ThaiBuddhistDate.from(day).get(ChronoField.YEAR_OF_ERA);
        return day.getMonthValue() >= Month.OCTOBER.getValue() ? buddhistYear + 1 : buddhistYear;
    }

    public LocalDate first() {
        return LocalDate.from(ThaiBuddhistDate.of(buddhistYear - 1, 10, 1));
    }

    public LocalDate last() {
        return LocalDate.from(ThaiBuddhistDate.of(buddhistYear, 9, 30));
    }

    /** The twelve months, October first. */
    public List<YearMonth> months() {
        var october = YearMonth.from(first());
        return IntStream.range(0, 12).mapToObj(october::plusMonths).toList();
    }

    /** The one month of this fiscal year that has this name. */
    public YearMonth month(Month name) {
        var october = YearMonth.from(first());
        return october.plusMonths(Math.floorMod(name.getValue() - Month.OCTOBER.getValue(), 12));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    public FiscalYear previous() {
        return new FiscalYear(buddhistYear - 1);
    }

    public FiscalYear next() {
        return new FiscalYear(buddhistYear + 1);
    }

    @Override
    public String toString() {
        return Integer.toString(buddhistYear);
    }
}
