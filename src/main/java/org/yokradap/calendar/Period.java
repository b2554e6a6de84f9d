package org.yokradap.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report is <em>for</em>, which is not when it is due. The code is part of a due slot's identity and is therefore fixed for
 * ever: a month {@code 2023-01} (ISO), a quarter {@code 2566q2}, a half {@code 2566h1} and a year {@code 2566} of the fiscal
 * calendar (Buddhist era), or {@code once} for a duty that is done a single time.
 *
 * @param start first day; for {@code once} where the span of the duty begins
 * @param end last day; for {@code once} the due date
 */
public record Period(String code, LocalDate start, LocalDate end) {
    private static final String ONCE = "once";
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern PART_OF_YEAR = Pattern.compile("(\\d{4})([qh])([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public Period {
        if (end.isBefore(start)) throw new IllegalArgumentException("Ends before it begins: " + start + " to " + end);
        if (!code.equals(ONCE)) {
            var span = spanOf(code).orElseThrow(() -> new IllegalArgumentException("Not a period: " + code));
            if (!span.equals(new Span(start, end)))
                throw new IllegalArgumentException("Not the days of " + code + ": " + start + " to " + end);
        }
    }

    public static Period month(YearMonth month) {
        return named(month.toString());
    }

    /** A quarter of the fiscal year: 1, October to December, to 4. */
    public static Period quarter(FiscalYear year, int quarter) {
        return named(year.buddhistYear() + "q" + quarter);
    }

    /** A half of the fiscal year: 1, October to March, or 2, April to September. */
    public static Period half(FiscalYear year, int half) {
        return named(year.buddhistYear() + "h" + half);
    }

    public static Period year(FiscalYear year) {
        return named(Integer.toString(year.buddhistYear()));
    }

    public static Period once(LocalDate start, LocalDate due) {
        return new Period(ONCE, start, due);
    }

    /** The period with this code; empty for text that is no code, and for {@code once}, whose days its code does not tell. */
    public static Optional<Period> parse(String code) {
        return spanOf(code).map(span -> new Period(code, span.start, span.end));
    }

    /** Whether it is that of a duty which is done a single time. */
    public boolean happensOnce() {
        return code.equals(ONCE);
    }

    private static Period named(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("Not a period: " + code));
    }

    private static Optional<Span> spanOf(String code) {
        try {
            if (MONTH.matcher(code).matches()) {
                var month = YearMonth.parse(code);
                return Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
            }
            if (YEAR.matcher(code).matches()) return Optional.of(partOf(code, 12, 1));
            var part = PART_OF_YEAR.matcher(code);
            if (!part.matches()) return Optional.empty();
            var number = Integer.parseInt(part.group(3));
            if (part.group(2).equals("q")) return Optional.of(partOf(part.group(1), 3, number));
            return number <= 2 ? Optional.of(partOf(part.group(1), 6, number)) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException noSuchYearOrMonth) {
            return Optional.empty();
        }
    }

    private static Span partOf(String buddhistYear, int months, int number) {
        var start = new FiscalYear(Integer.parseInt(buddhistYear)).first().plusMonths((long) months * (number - 1));
        return new Span(start, start.plusMonths(months).minusDays(1));
    }

    private record Span(LocalDate start, LocalDate end) {}
}
