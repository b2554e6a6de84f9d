package org.yokradap.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Dates as people read and type them, always in the Buddhist era. Stored dates are ISO; this is the only place where the two
 * meet. Thai words for a locale whose language is {@code th}, English for every other; Arabic digits in both
 * ({@link ThaiDigits#toThai} makes them Thai, as documents want them).
 */
public final class ThaiDates {
    private static final Map<DayOfWeek, String> THAI_WEEKDAYS = Map.of(
            DayOfWeek.MONDAY, "จ.",
            DayOfWeek.TUESDAY, "อ.",
            DayOfWeek.WEDNESDAY, "พ.",
            DayOfWeek.THURSDAY, "พฤ.",
            DayOfWeek.FRIDAY, "ศ.",
            DayOfWeek.SATURDAY, "ส.",
            DayOfWeek.SUNDAY, "อา.");

    private static final Formats THAI =
            new Formats(THAI_WEEKDAYS::get, written -> written.thai, written -> written.thaiShort);
    private static final Formats ENGLISH = new Formats(
            weekday -> weekday.name().charAt(0) + weekday.name().substring(1, 3).toLowerCase(Locale.ROOT),
            written -> written.english,
            written -> written.englishShort);

    private ThaiDates() {}

    /** 31 ม.ค. 2566, 31 Jan 2566. */
    public static String medium(LocalDate day, Locale locale) {
        return formats(locale).medium.format(day);
    }

    /** อ., Tue. */
    public static String weekday(LocalDate day, Locale locale) {
        return formats(locale).weekday.format(day);
    }

    /** อ. 31 ม.ค. 2566, Tue 31 Jan 2566. */
    public static String withWeekday(LocalDate day, Locale locale) {
        return formats(locale).withWeekday.format(day);
    }

    /** 31 มกราคม 2566, 31 January 2566. */
    public static String full(LocalDate day, Locale locale) {
        return formats(locale).full.format(day);
    }

    /** มกราคม 2566, January 2566. */
    public static String month(YearMonth month, Locale locale) {
        return formats(locale).month.format(month.atDay(1));
    }

    /** ม.ค. 2566, Jan 2566. */
    public static String shortMonth(YearMonth month, Locale locale) {
        return formats(locale).shortMonth.format(month.atDay(1));
    }

    /**
     * The day that somebody typed: 31 ม.ค. 2566, 31 มกราคม ๒๕๖๖, วันที่ 31 ม.ค. พ.ศ. 66, 31/1/2566, ๓๑-๐๑-๖๖, 31 Jan 2566, with or
     * without a weekday, or ISO 2023-01-31. Years as {@link WrittenYear#toIso} reads them; an ISO date must be Gregorian.
     * Empty for everything else: days that do not exist, a weekday that is not that day's, a date without a year.
     */
    public static Optional<LocalDate> parse(String typed) {
        return WrittenDate.read(PlainSpelling.of(typed));
    }

    private static Formats formats(Locale locale) {
        return locale.getLanguage().equals("th") ? THAI : ENGLISH;
    }

    private static final class Formats {
        final DateTimeFormatter medium;
        final DateTimeFormatter weekday;
        final DateTimeFormatter withWeekday;
        final DateTimeFormatter full;
        final DateTimeFormatter month;
        final DateTimeFormatter shortMonth;

        Formats(
                Function<DayOfWeek, String> dayOfWeek,
                Function<WrittenMonth, String> name,
                Function<WrittenMonth, String> shortName) {
            var weekdays = Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(day -> (long) day.getValue(), dayOfWeek));
            month = buddhist(monthAndYear(name));
            shortMonth = buddhist(monthAndYear(shortName));
            medium = buddhist(day().append(shortMonth));
            full = buddhist(day().append(month));
            weekday = buddhist(new DateTimeFormatterBuilder().appendText(ChronoField.DAY_OF_WEEK, weekdays));
            withWeekday = buddhist(new DateTimeFormatterBuilder()
                    .append(weekday)
                    .appendLiteral(' ')
                    .append(medium));
        }

        private static DateTimeFormatterBuilder day() {
            return new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.DAY_OF_MONTH)
                    .appendLiteral(' ');
        }

        private static DateTimeFormatterBuilder monthAndYear(Function<WrittenMonth, String> name) {
            var names = Arrays.stream(WrittenMonth.values())
                    .collect(Collectors.toMap(written -> (long) written.month().getValue(), name));
            return new DateTimeFormatterBuilder()
                    .appendText(ChronoField.MONTH_OF_YEAR, names)
                    .appendLiteral(' ')
                    .appendValue(ChronoField.YEAR_OF_ERA);
        }

        private static DateTimeFormatter buddhist(DateTimeFormatterBuilder form) {
            return form.toFormatter(Locale.ROOT).withChronology(ThaiBuddhistChronology.INSTANCE);
        }
    }
}
