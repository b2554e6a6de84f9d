package org.yokradap.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * When a duty is due, as far as its words say so. One flat value, because it is stored in events: fields may be added to it, and
 * a field that an old event does not have reads as empty.
 *
 * <p>{@code due} is the last day on which the duty is done in time. {@code start} and {@code end} are the span that the words
 * name. What each kind fills is said at {@link Kind}; the rest is empty.
 *
 * @param count what {@link Kind} says: a number of days, times, or the number of a quarter
 * @param note for {@link Kind#UNDATED} the code of the {@link Doubt}, for {@link Kind#RELATIVE} the unit when it is not days, for
 *     {@link Kind#MONTHLY_OFFSET} what the count is of when it is not a day of the month that follows
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Timing(
        Kind kind,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<LocalDate> due,
        Optional<Integer> count,
        Optional<String> note) {
    public Timing {
        start = Objects.requireNonNullElse(start, Optional.empty());
        end = Objects.requireNonNullElse(end, Optional.empty());
        due = Objects.requireNonNullElse(due, Optional.empty());
        count = Objects.requireNonNullElse(count, Optional.empty());
        note = Objects.requireNonNullElse(note, Optional.empty());
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get()))
            throw new IllegalArgumentException("Ends before it begins: " + start.get() + " to " + end.get());
    }

    /** The note of a timing that counts working days. */
    public static final String WORKING_DAYS = "working-days";

    /** The note of a monthly timing whose day is one of the month itself. */
    public static final String SAME_MONTH = "same-month";

    /** The note of a monthly timing that counts the working days of the month itself. */
    public static final String WORKING_DAYS_OF_SAME_MONTH = "same-month-working-days";

    public enum Kind {
        /** ภายในเดือนมกราคม ๒๕๖๖. Start and end: the month; due: its last day. */
        BY_END_OF_MONTH,
        /** On or before a day. Only due. */
        BY_DATE,
        /** From a day to a day. Start, end; due is the end. */
        DAY_RANGE,
        /** In a month that is named without "within". Start and end: the month; due: its last day. */
        MONTH,
        /** From a month to a month. Start: the first day of the first; end and due: the last day of the last. */
        MONTH_RANGE,
        /** Every month. Count: times a month, if said; start and end only if the words limit the months. */
        MONTHLY,
        /**
         * Every month, each month's duty by day {@code count} (1–31) of the month after it, or by the {@code count}-th working day
         * of that (note: working-days); or by such a day of the month itself (notes: same-month, same-month-working-days).
         */
        MONTHLY_OFFSET,
        /** Every quarter. Count: times a quarter, if said. */
        QUARTERLY,
        /** One quarter. Count: 1 to 4, 1 being October to December; start, end; due is the end. */
        QUARTER,
        /** One half of the fiscal year: count 1 or 2; start, end; due is the end. All empty: both halves. */
        HALF_YEAR,
        /** The twelve-month round. Start, end; due is the end. */
        FULL_YEAR,
        /** Some time in the fiscal year. Start, end; due is the end; count: times a year, if said. */
        FISCAL_YEAR,
        /** So many days from something. Count: the days (note: another unit); start: the day to count from, if it is named. */
        RELATIVE,
        /** After, or when, something happens. Nothing else. */
        EVENT,
        /** All the time, kept up to date. Nothing else. */
        CONTINUOUS,
        /** Within a time that is set elsewhere. Nothing else. */
        REFERS_TO_OTHER,
        /** No time, or none that can be read without guessing. Note: why. */
        UNDATED;

        /** The form that is stored, typed and shown outside: {@code by-end-of-month}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Timing byEndOf(YearMonth month) {
        return span(Kind.BY_END_OF_MONTH, month.atDay(1), month.atEndOfMonth());
    }

    public static Timing byDate(LocalDate due) {
        return new Timing(
                Kind.BY_DATE, Optional.empty(), Optional.empty(), Optional.of(due), Optional.empty(), Optional.empty());
    }

    public static Timing days(LocalDate start, LocalDate end) {
        return span(Kind.DAY_RANGE, start, end);
    }

    public static Timing in(YearMonth month) {
        return span(Kind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    public static Timing months(YearMonth first, YearMonth last) {
        return span(Kind.MONTH_RANGE, first.atDay(1), last.atEndOfMonth());
    }

    public static Timing monthly() {
        return bare(Kind.MONTHLY);
    }

    /** Monthly, but only from one month to another. */
    public static Timing monthly(YearMonth first, YearMonth last) {
        return new Timing(
                Kind.MONTHLY,
                Optional.of(first.atDay(1)),
                Optional.of(last.atEndOfMonth()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Every month, by a day of the month that follows, 1 to 31; in a shorter month its last day. */
    public static Timing monthlyOffset(int day) {
        if (day < 1 || day > 31) throw new IllegalArgumentException("Not a day of a month: " + day);
        return bare(Kind.MONTHLY_OFFSET).withCount(day);
    }

    /** Every month, so many working days after its end. */
    public static Timing monthlyOffsetInWorkingDays(int count) {
        if (count < 1) throw new IllegalArgumentException("Not after the end of the month: " + count);
        return bare(Kind.MONTHLY_OFFSET).withCount(count).withNote(WORKING_DAYS);
    }

    /** The same day or number of working days, but of each month itself. */
    public Timing inTheMonthItself() {
        if (kind != Kind.MONTHLY_OFFSET) throw new IllegalStateException("Not a day of each month: " + this);
        return withNote(countsWorkingDays() ? WORKING_DAYS_OF_SAME_MONTH : SAME_MONTH);
    }

    public boolean countsWorkingDays() {
        return note.filter(unit -> unit.equals(WORKING_DAYS) || unit.equals(WORKING_DAYS_OF_SAME_MONTH))
                .isPresent();
    }

    /** Whether each month's duty is due in that month, not in the one that follows. */
    public boolean fallsInTheMonthItself() {
        return note.filter(of -> of.equals(SAME_MONTH) || of.equals(WORKING_DAYS_OF_SAME_MONTH))
                .isPresent();
    }

    public static Timing quarterly() {
        return bare(Kind.QUARTERLY);
    }

    /** A quarter of a fiscal year: 1, October to December, to 4. */
    public static Timing quarter(FiscalYear year, int quarter) {
        return of(Kind.QUARTER, Period.quarter(year, quarter)).withCount(quarter);
    }

    /** A half of a fiscal year: 1, October to March, or 2, April to September. */
    public static Timing halfYear(FiscalYear year, int half) {
        return of(Kind.HALF_YEAR, Period.half(year, half)).withCount(half);
    }

    /** Each half of the fiscal year. */
    public static Timing halfYearly() {
        return bare(Kind.HALF_YEAR);
    }

    public static Timing fullYear(FiscalYear year) {
        return of(Kind.FULL_YEAR, Period.year(year));
    }

    public static Timing fiscalYear(FiscalYear year) {
        return of(Kind.FISCAL_YEAR, Period.year(year));
    }

    /** So many days from something that the duty's words name. */
    public static Timing relative(int days) {
        return bare(Kind.RELATIVE).withCount(days);
    }

    public static Timing event() {
        return bare(Kind.EVENT);
    }

    public static Timing continuous() {
        return bare(Kind.CONTINUOUS);
    }

    public static Timing refersToOther() {
        return bare(Kind.REFERS_TO_OTHER);
    }

    public static Timing undated(Doubt doubt) {
        return bare(Kind.UNDATED).withNote(doubt.code());
    }

    public Timing withCount(int count) {
        return new Timing(kind, start, end, due, Optional.of(count), note);
    }

    public Timing withNote(String note) {
        return new Timing(kind, start, end, due, count, Optional.of(note));
    }

    public Timing startingOn(LocalDate start) {
        return new Timing(kind, Optional.of(start), end, due, count, note);
    }

    private static Timing bare(Kind kind) {
        return new Timing(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Timing of(Kind kind, Period period) {
        return span(kind, period.start(), period.end());
    }

    private static Timing span(Kind kind, LocalDate start, LocalDate end) {
        return new Timing(
                kind, Optional.of(start), Optional.of(end), Optional.of(end), Optional.empty(), Optional.empty());
    }
}
