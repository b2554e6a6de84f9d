package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a range of them that a sentence names.
 *
 * @param timing as the words before it make it; UNDATED if there is no such day
 */
record DateMention(Role role, Timing timing) {
    private static final String UP_TO = " ?(?:-|ถึง|จนถึง) ?(?:สิ้น ?)?(?:วันที่ ?|เดือน ?)?";

    private static final Pattern ANY = Pattern.compile("(?<from>(?:" + DatePoint.DAY + "|(?<!\\d)\\d{1,2}))" + UP_TO
            + "(?<to>" + DatePoint.DAY + ")"
            + "|(?<fromMonth>" + DatePoint.RANGE_MONTH + ")" + UP_TO + "(?<toMonth>" + DatePoint.RANGE_MONTH + ")"
            + "|(?<day>" + DatePoint.DAY + ")"
            + "|(?<month>" + DatePoint.MONTH + ")"
            + "|\\G" + DatePoint.LISTED + "(?<another>" + DatePoint.RANGE_MONTH + ")");

    /** Between two dates that are listed side by side, the second is what the first is. */
    private static final Pattern LISTED = Pattern.compile("(?:[ ,/)]|และ|กับ|หรือ|วันที่|เดือน|ครั้งที่ ?\\d){0,6}");

    /** วันที่ ๕ และ ๒๐ มกราคม: only the last of the days has its month beside it. */
    private static final Pattern DAYS_BEFORE = Pattern.compile("\\d ?(?:และ|หรือ|,) ?(?:วันที่ ?)?$");

    /** Figures or letters where the year would stand, but no year: มกราคม 256, ม.ค. 6, มกราคมค 2567. */
    private static final Pattern BROKEN_YEAR =
            Pattern.compile("^(?: ?(?:" + WrittenMonth.THAI_LETTER + "|\\.){1,3} ?(?:2[4-7]|19|2[01])\\d\\d(?!\\d)"
                    + "| ?" + WrittenYear.LEAD + "(?:(?:\\d{3}|\\d{5,})(?!\\d|[.,]\\d| ?" + WrittenYear.COUNTED
                    + ")|\\d{1,2}(?![\\d.,:/)-])(?= ?+(?:$|[^ก-๎]))))");

    /** A year that the month may belong to, or else what the month's work is about: มกราคม ประจำปี 2567. */
    private static final Pattern UNCLEAR_YEAR =
            Pattern.compile("^ ?(?:ของ ?|ใน ?)?(?:ประจำ ?)?ปี ?(?:งบประมาณ ?)?" + WrittenYear.LEAD + "\\d{4}(?!\\d)");

    private static final Pattern COUNTED_YEAR = Pattern.compile("^ ?(\\d{2})(?!\\d) ?" + WrittenYear.COUNTED);

    /** Figures where the day would stand, but no day: วันที่ 311 มกราคม. */
    private static final Pattern BROKEN_DAY =
            Pattern.compile("(?:(?<!\\d)(?:\\d{3}|\\d{5,})|(?<=วันที่ ?)[\\dA-Za-z]{1,6}|\\d ?[-/]) ?$");

    private static final List<String> WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์");

    private static final Pattern WEEKDAY = Pattern.compile("วัน ?(" + String.join("|", WEEKDAYS) + ")(?:บดี)? ?ที่ ?$");

    /** No month has more of any weekday. */
    private static final Pattern COUNTED = Pattern.compile("^[1-5] ?ของ");

    static List<DateMention> in(Phrase phrase) {
        var mentions = new ArrayList<DateMention>();
        var found = ANY.matcher(phrase.text());
        var previousEnd = 0;
        while (found.find()) {
            var between = phrase.text().substring(previousEnd, found.start());
            var role = !mentions.isEmpty() && LISTED.matcher(between).matches()
                    ? mentions.getLast().role()
                    : Role.after(phrase.before(found.start()));
            mentions.add(new DateMention(role, timing(phrase, found, role)));
            previousEnd = found.end();
        }
        return mentions;
    }

    boolean isRange() {
        return timing.kind() == Timing.Kind.DAY_RANGE || timing.kind() == Timing.Kind.MONTH_RANGE;
    }

    private static Timing timing(Phrase phrase, Matcher found, Role role) {
        var year = phrase.year();
        if (role == Role.VAGUE || WrittenYear.isAnotherOne(phrase.after(found.end())))
            return Timing.undated(Doubt.NOT_UNDERSTOOD);
        if (!hasYear(found) && UNCLEAR_YEAR.matcher(phrase.after(found.end())).find())
            return Timing.undated(Doubt.UNCLEAR_YEAR);
        if (!hasYear(found) && mayBeAnotherYear(phrase, found)) return Timing.undated(Doubt.UNCLEAR_YEAR);
        if (isBroken(phrase, found)) return Timing.undated(Doubt.IMPOSSIBLE_DATE);
        if (DAYS_BEFORE.matcher(phrase.before(found.start())).find() && found.group("day") != null)
            return Timing.undated(Doubt.SEVERAL_DEADLINES);
        if (isCountedWeekday(phrase, found)) return Timing.undated(Doubt.OTHER_RHYTHM);
        if (found.group("to") != null) return dayRange(found.group("from"), found.group("to"), year);
        if (found.group("toMonth") != null) return monthRange(found.group("fromMonth"), found.group("toMonth"), year);
        if (found.group("day") != null)
            return DatePoint.read(found.group("day"))
                    .flatMap(point -> point.dayIn(year))
                    .filter(day -> isOnItsWeekday(day, phrase.before(found.start())))
                    .map(day -> Timing.byDate(role == Role.BEFORE ? day.minusDays(1) : day))
                    .orElseGet(() -> Timing.undated(Doubt.IMPOSSIBLE_DATE));
        return DatePoint.read(found.group("month") != null ? found.group("month") : found.group("another"))
                .flatMap(point -> point.monthIn(year))
                .map(month -> month(month, role))
                .orElseGet(() -> Timing.undated(Doubt.IMPOSSIBLE_DATE));
    }

    /** What is typed beside a month is what it means: with a slip in its day or year, no other day or year may be read. */
    private static boolean isBroken(Phrase phrase, Matcher found) {
        return (!hasYear(found)
                        && BROKEN_YEAR.matcher(phrase.after(found.end())).find())
                || (found.group("month") != null
                        && BROKEN_DAY.matcher(phrase.before(found.start())).find());
    }

    /** "ม.ค. ๖๗ โครงการ": in January of 2567, or 67 of them in the plan's January? */
    private static boolean mayBeAnotherYear(Phrase phrase, Matcher found) {
        var counted = COUNTED_YEAR.matcher(phrase.after(found.end()));
        if (!counted.find()) return false;
        var month = DatePoint.read(lastOf(found)).flatMap(point -> point.monthIn(phrase.year()));
        return WrittenYear.toIso(counted.group(1))
                .filter(year -> month.filter(in -> in.getYear() == year).isEmpty())
                .isPresent();
    }

    private static String lastOf(Matcher found) {
        return found.group("to") != null
                ? found.group("to")
                : found.group("toMonth") != null ? found.group("toMonth") : found.group();
    }

    /** "วันเสาร์ที่ ๓๐ กันยายน ๒๕๖๕" was a Friday: one of the two is a slip. */
    private static boolean isOnItsWeekday(LocalDate day, String before) {
        var named = WEEKDAY.matcher(before);
        return !named.find() || day.getDayOfWeek().getValue() == WEEKDAYS.indexOf(named.group(1)) + 1;
    }

    /** "วันศุกร์ที่ ๒ ของเดือนมีนาคม" is the second Friday, or else the 2nd, a Friday. */
    private static boolean isCountedWeekday(Phrase phrase, Matcher found) {
        return found.group("day") != null
                && COUNTED.matcher(found.group("day")).find()
                && WEEKDAY.matcher(phrase.before(found.start())).find();
    }

    private static boolean hasYear(Matcher found) {
        return Character.isDigit(found.group().charAt(found.group().length() - 1));
    }

    private static Timing month(YearMonth month, Role role) {
        return switch (role) {
            case DEADLINE -> Timing.byEndOf(month);
            case BEFORE -> Timing.byEndOf(month.minusMonths(1));
            case AFTER_END -> Timing.byDate(month.atEndOfMonth());
            case FROM, VAGUE, SUBJECT, PLAIN -> Timing.in(month);
        };
    }

    private static Timing dayRange(String from, String to, FiscalYear year) {
        var end = DatePoint.read(to);
        var start = from.length() <= 2 ? Optional.of(DatePoint.dayOnly(from)) : DatePoint.read(from);
        return ordered(start, end, year, (first, last) -> {
            var firstDay = first.dayIn(year);
            var lastDay = last.dayIn(year);
            if (firstDay.isEmpty() || lastDay.isEmpty()) return Timing.undated(Doubt.IMPOSSIBLE_DATE);
            if (lastDay.get().isBefore(firstDay.get())) return Timing.undated(Doubt.NOT_UNDERSTOOD);
            return Timing.days(firstDay.get(), lastDay.get());
        });
    }

    private static Timing monthRange(String from, String to, FiscalYear year) {
        return ordered(DatePoint.read(from), DatePoint.read(to), year, (first, last) -> {
            var firstMonth = first.monthIn(year).orElseThrow();
            var lastMonth = last.monthIn(year).orElseThrow();
            return lastMonth.isBefore(firstMonth)
                    ? Timing.undated(Doubt.NOT_UNDERSTOOD)
                    : Timing.months(firstMonth, lastMonth);
        });
    }

    /** Gives the end that is written without a year the one that the other end implies. */
    private static Timing ordered(
            Optional<DatePoint> start,
            Optional<DatePoint> end,
            FiscalYear year,
            BiFunction<DatePoint, DatePoint, Timing> range) {
        if (start.isEmpty() || end.isEmpty()) return Timing.undated(Doubt.IMPOSSIBLE_DATE);
        var from = start.get();
        var to = end.get();
        if (from.isoYear().isPresent()) return range.apply(from, to.firstAfter(monthOf(from, year)));
        if (to.isoYear().isPresent() || from.month().isEmpty())
            return range.apply(from.lastBefore(monthOf(to, year)), to);
        return range.apply(from, to);
    }

    private static YearMonth monthOf(DatePoint point, FiscalYear year) {
        return point.monthIn(year).orElseThrow();
    }
}
