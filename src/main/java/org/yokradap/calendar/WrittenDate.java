package org.yokradap.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole date as it is typed, in the plain spelling. */
final class WrittenDate {
    private static final String ISO = "(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)";
    private static final String IN_FIGURES = "(?<![\\d/])\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})(?![\\d/])";
    /** Matches a date without a month's name, without a capturing group. */
    static final String IN_FIGURES_ONLY = ISO + "|" + IN_FIGURES;

    /** Matches a date with signs around its month's name, or with its month in figures behind the word. */
    static final String JOINED = "(?<!\\d)\\d{1,2} ?[/-] ?" + WrittenMonth.ANY + " ?[/-] ?(?:\\d{4}|\\d{2})(?!\\d)"
            + "|(?<!\\d)\\d{1,2} ?เดือน ?(?:ที่ ?)?\\d{1,2},? ?" + WrittenYear.ANY;

    private static final Pattern ISO_PARTS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern FIGURES_PARTS = Pattern.compile(
            "(\\d{1,2}) ?(?:[/.-]|เดือน ?(?:ที่)?) ?(\\d{1,2})(?: ?[/.-]|,| ) ?(" + WrittenYear.ANY + ")");
    private static final Pattern NAMED_PARTS = Pattern.compile(
            "(\\d{1,2}) ?(?:เดือน ?|[/-] ?)?(" + WrittenMonth.ANY + "),? ?(?:[/-] ?)?(" + WrittenYear.ANY + ")");

    /** In the order Monday to Sunday; the long forms first, or อ. would be found in อา. */
    private static final List<Pattern> WEEKDAYS = List.of(
            weekday("จันทร์|จ\\.|Mon(?:day)?"),
            weekday("อังคาร|อ\\.|Tue(?:sday)?"),
            weekday("พุธ|พ\\.|Wed(?:nesday)?"),
            weekday("พฤหัสบดี|พฤหัส|พฤ\\.|Thu(?:rsday)?"),
            weekday("ศุกร์|ศ\\.|Fri(?:day)?"),
            weekday("เสาร์|ส\\.|Sat(?:urday)?"),
            weekday("อาทิตย์|อา\\.|Sun(?:day)?"));

    private static final Pattern DAY_LABEL = Pattern.compile("^(?:วันที่|ที่) ?");

    private WrittenDate() {}

    private static Pattern weekday(String names) {
        return Pattern.compile("^(?:วัน ?)?(?i:" + names + "),? ?");
    }

    static Optional<LocalDate> read(String text) {
        for (var weekday : DayOfWeek.values()) {
            var written = WEEKDAYS.get(weekday.getValue() - 1).matcher(text);
            if (written.find())
                return withoutWeekday(text.substring(written.end())).filter(day -> day.getDayOfWeek() == weekday);
        }
        return withoutWeekday(text);
    }

    private static Optional<LocalDate> withoutWeekday(String text) {
        var date = DAY_LABEL.matcher(text).replaceFirst("");
        var iso = ISO_PARTS.matcher(date);
        if (iso.matches()) {
            var year = Integer.parseInt(iso.group(1));
            if (year < 1900 || year > 2200) return Optional.empty();
            return day(year, Integer.parseInt(iso.group(2)), iso.group(3));
        }
        var figures = FIGURES_PARTS.matcher(date);
        if (figures.matches()) {
            var month = Integer.parseInt(figures.group(2));
            return WrittenYear.toIso(figures.group(3)).flatMap(year -> day(year, month, figures.group(1)));
        }
        var named = NAMED_PARTS.matcher(date);
        if (named.matches()) {
            var month = WrittenMonth.read(named.group(2)).map(Month::getValue).orElse(0);
            return WrittenYear.toIso(named.group(3)).flatMap(year -> day(year, month, named.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
