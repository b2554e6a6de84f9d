package org.yokradap.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What recurs: every month, by a day of each month, every quarter, every half year, and rhythms that have no kind. */
final class Rhythms {
    private static final String EVERY = "(?:ทุก|แต่ละ) ?ๆ? ?";
    private static final String TIMES = " ?(?:อย่างน้อย ?|ไม่น้อยกว่า ?)?(" + NumberWord.ANY + ") ?ครั้ง";

    private static final String TIMES_PER = "(" + NumberWord.ANY + ") ?ครั้ง ?(?:/|ต่อ) ?(?:1 ?)?";

    private static final Pattern MONTHLY = Pattern.compile(EVERY + "(?:วัน)?(?:สิ้น ?)?(?:1 |หนึ่ง)?เดือน(?! ?"
            + WrittenMonth.ANY + ")|(?<!(?:\\d|สอง|สาม|สี่|หก) ?)เดือน ?ละ|ราย ?เดือน|ครั้ง ?(?:/|ต่อ) ?(?:1 ?)?เดือน");
    private static final Pattern TIMES_A_MONTH =
            Pattern.compile("เดือน ?ๆ? ?(?:ละ)?" + TIMES + "|" + TIMES_PER + "เดือน");
    private static final Pattern QUARTERLY = Pattern.compile(
            EVERY
                    + "(?:สิ้น ?)?ไตรมาส|ราย ?ไตรมาส|ไตรมาส ?ละ|ประจำ ?ไตรมาส(?! ?(?:ที่ ?)?\\d)|ครั้ง ?(?:/|ต่อ) ?ไตรมาส|ทั้ง ?(?:4|สี่) ?ไตรมาส");
    private static final Pattern TIMES_A_QUARTER =
            Pattern.compile("ไตรมาส ?ๆ? ?(?:ละ)?" + TIMES + "|" + TIMES_PER + "ไตรมาส");
    private static final Pattern HALF_YEARLY = Pattern.compile("ราย ?ครึ่ง ?ปี|ทุก ?ครึ่ง ?ปี|ครึ่ง ?ปี ?ละ");
    private static final Pattern EVERY_SO_MANY_MONTHS = Pattern.compile("(?:ทุก|ราย) ?ๆ? ?(" + NumberWord.ANY
            + ") ?เดือน|(" + NumberWord.ANY + ") ?เดือน ?(?:ต่อ|/|ละ)? ?(?:1 ?)?ครั้ง");
    private static final Pattern OTHER = Pattern.compile(
            "ทุก ?ๆ? ?วัน(?! ?ที่|นี้|สิ้น|สุดท้าย)|ทุก ?ๆ? ?(?:สัปดาห์|อาทิตย์)|(?:สัปดาห์|อาทิตย์|วัน) ?ละ"
                    + "|ราย ?(?:สัปดาห์|วัน(?! ?ที่))|ประจำ ?(?:สัปดาห์|วัน(?! ?ที่))|ทุก ?ๆ? ?" + NumberWord.ANY
                    + " ?(?:วัน|สัปดาห์|ปี)|เดือนเว้นเดือน");

    /** ภายในวันที่ ๕ ของเดือนถัดไป, วันที่ 1-5 ของทุกเดือน, ภายใน 5 วันแรกของเดือนถัดไป. */
    private static final Pattern DAY_OF_EACH_MONTH = Pattern.compile(
            "(?<before>ก่อน ?)?วันที่ ?(?:(?<other>\\d{1,2}) ?(?<joined>-|ถึง|และ|,) ?(?:วันที่ ?)?)?(?<day>\\d{1,2}) ?(?:ของ ?|ใน ?)?(?<month>"
                    + EVERY + "เดือน(?:ถัดไป)?|เดือน ?(?:ถัดไป|ต่อไป)|เดือน(?= (?!\\d)|$|ๆ))"
                    + "|ภายใน ?(?<days>\\d{1,2}) ?วัน ?(?:แรก ?)?(?:ของ|ใน) ?(?<next>(?:ทุก ?)?เดือน ?(?:ถัดไป|ต่อไป)?)(?! ?"
                    + WrittenMonth.ANY + ")");

    /** ทุกวันที่ ๕, and beside a monthly rhythm ภายในวันที่ ๕. */
    private static final Pattern EVERY_SUCH_DAY = day("ทุก ?ๆ? ?");

    private static final Pattern BY_SUCH_DAY = day("(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า) ?");
    private static final Pattern WORKING_DAYS_OF_MONTH =
            Pattern.compile("วันทำการ ?(?:แรก ?|ที่ ?\\d+ ?)?(?:ของ|ใน) ?(?:ทุก ?)?เดือน");

    /** ภายใน 5 วันทำการของเดือนถัดไป, วันทำการที่ 3 ของทุกเดือน; a month that is named is one month, not every. */
    private static final Pattern SO_MANY_WORKING_DAYS = Pattern.compile(
            "(?:(?<count>" + NumberWord.ANY + ") ?วันทำการ ?(?:แรก ?)?|วันทำการ ?ที่ ?(?<nth>\\d{1,2}) ?)"
                    + "(?:ของ|ใน) ?(?:ทุก ?ๆ? ?)?เดือน ?(?:ถัดไป|ต่อไป)?(?! ?" + WrittenMonth.ANY + ")");

    /** No month has more. */
    private static final int MOST_WORKING_DAYS = 23;

    /** Words that a day of the next month may follow, so that "the next month" is not every month. */
    private static final Pattern LONGER_THAN_A_MONTH = Pattern.compile("ไตรมาส|(?:6|12|หก|สิบสอง) ?เดือน|ครึ่งปี");

    private Rhythms() {}

    private static Pattern day(String before) {
        return Pattern.compile(before + "วันที่ ?(\\d{1,2})(?! ?(?:\\d|[/.-] ?\\d|เดือน ?" + WrittenMonth.ANY + "|"
                + WrittenMonth.ANY + "))");
    }

    /** Each rhythm that the words name. */
    static List<Timing> in(Phrase phrase) {
        var rhythms = new ArrayList<Timing>();
        monthly(phrase).ifPresent(rhythms::add);
        if (phrase.has(QUARTERLY)) rhythms.add(counted(Timing.quarterly(), TIMES_A_QUARTER, phrase));
        if (phrase.has(HALF_YEARLY)) rhythms.add(Timing.halfYearly());
        EVERY_SO_MANY_MONTHS.matcher(phrase.text()).results().forEach(every -> {
            var months = every.group(1) != null ? every.group(1) : every.group(2);
            rhythms.add(everySoMany(NumberWord.read(months), phrase.year()));
        });
        if (phrase.has(OTHER)) rhythms.add(Timing.undated(Doubt.OTHER_RHYTHM));
        return rhythms;
    }

    private static Optional<Timing> monthly(Phrase phrase) {
        if (phrase.has(WORKING_DAYS_OF_MONTH)) return Optional.of(workingDays(phrase));
        var recurs = phrase.has(MONTHLY);
        var day = dayOfEachMonth(phrase);
        if (day.isPresent()) return day;
        var single = (recurs ? BY_SUCH_DAY : EVERY_SUCH_DAY).matcher(phrase.text());
        if (single.find()) return Optional.of(offset(Integer.parseInt(single.group(1)), false));
        return recurs ? Optional.of(counted(Timing.monthly(), TIMES_A_MONTH, phrase)) : Optional.empty();
    }

    private static Optional<Timing> dayOfEachMonth(Phrase phrase) {
        var found = DAY_OF_EACH_MONTH.matcher(phrase.text());
        if (!found.find()) return Optional.empty();
        if (phrase.has(LONGER_THAN_A_MONTH)) return Optional.of(Timing.undated(Doubt.NOT_UNDERSTOOD));
        if (found.group("days") != null)
            return Optional.of(offset(Integer.parseInt(found.group("days")), isNext(found.group("next"))));
        var joined = found.group("joined");
        if (joined != null && !joined.equals("-") && !joined.equals("ถึง"))
            return Optional.of(Timing.undated(Doubt.SEVERAL_DEADLINES));
        var day = Integer.parseInt(found.group("day"));
        return Optional.of(offset(found.group("before") == null ? day : day - 1, isNext(found.group("month"))));
    }

    private static Timing workingDays(Phrase phrase) {
        var found = SO_MANY_WORKING_DAYS.matcher(phrase.text());
        if (!found.find() || phrase.has(LONGER_THAN_A_MONTH)) return Timing.undated(Doubt.NOT_UNDERSTOOD);
        var count = NumberWord.read(found.group("count") != null ? found.group("count") : found.group("nth"));
        return count < 1 || count > MOST_WORKING_DAYS
                ? Timing.undated(Doubt.IMPOSSIBLE_DATE)
                : Timing.monthlyOffsetInWorkingDays(count);
    }

    private static boolean isNext(String month) {
        return month.contains("ถัดไป") || month.contains("ต่อไป");
    }

    /** A day that not every month has is the month's own end, unless the next month is named. */
    private static Timing offset(int day, boolean ofNextMonth) {
        if (day > 31 || day < 1) return Timing.undated(Doubt.IMPOSSIBLE_DATE);
        return day > 28 && !ofNextMonth ? Timing.monthly() : Timing.monthlyOffset(day);
    }

    private static Timing everySoMany(int months, FiscalYear year) {
        return switch (months) {
            case 1 -> Timing.monthly();
            case 3 -> Timing.quarterly();
            case 6 -> Timing.halfYearly();
            case 12 -> Timing.fullYear(year);
            default -> Timing.undated(Doubt.OTHER_RHYTHM);
        };
    }

    private static Timing counted(Timing rhythm, Pattern times, Phrase phrase) {
        var count = times.matcher(phrase.text());
        if (!count.find()) return rhythm;
        return rhythm.withCount(NumberWord.read(count.group(1) != null ? count.group(1) : count.group(2)));
    }
}
