package org.yokradap.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What recurs: every month, by a day of each month, every quarter, every half year, and rhythms that have no kind. */
final class Rhythms {
    static final String EVERY = "(?:ทุก|แต่ละ) ?ๆ? ?";
    private static final String TIMES = " ?(?:อย่างน้อย ?|ไม่น้อยกว่า ?)?(" + NumberWord.ANY + ") ?ครั้ง";

    private static final String TIMES_PER = "(" + NumberWord.ANY + ") ?ครั้ง ?(?:[/:]|ต่อ) ?(?:1 ?)?";

    /** "ทุกเดือนมกราคม" is one month, "ทุกเดือน ต.ค. - ก.ย." every one of the range. */
    private static final String NO_SINGLE_NAME_FOLLOWS =
            "(?! ?" + WrittenMonth.ANY + "(?! ?(?:" + WrittenYear.ANY + ")? ?(?:-|ถึง|จนถึง)))";

    private static final Pattern MONTHLY = Pattern.compile(EVERY + "(?:วัน)?(?:สิ้น ?)?(?:1 |หนึ่ง)?เดือน"
            + NO_SINGLE_NAME_FOLLOWS
            + "|(?<!(?:\\d|สอง|สาม|สี่|หก) ?)เดือน ?ละ|ราย ?เดือน|ครั้ง ?(?:[/:]|ต่อ) ?(?:1 ?)?เดือน|(?<!(?:\\d|สอง|สาม|สี่|หก|สิบ|ทุก|แต่ละ|ๆ|ราย) ?)เดือน ?(?:/ ?ครั้ง|"
            + NumberWord.ANY
            + " ?ครั้ง(?! ?ที่))|" + EVERY + "วัน ?สุดท้าย ?ของ ?เดือน");
    private static final Pattern TIMES_A_MONTH =
            Pattern.compile("เดือน ?ๆ? ?(?:ละ)?" + TIMES + "|" + TIMES_PER + "เดือน");
    private static final Pattern QUARTERLY = Pattern.compile(EVERY
            + "(?:สิ้น ?)?ไตรมาส|ราย ?ไตรมาส|ไตรมาส ?ละ|ประจำ ?ไตรมาส(?! ?(?:ที่ ?)?\\d)|ครั้ง ?(?:[/:]|ต่อ) ?ไตรมาส|ไตรมาส ?(?:/ ?|"
            + NumberWord.ANY + " ?)ครั้ง(?! ?ที่)|ทั้ง ?(?:4|สี่) ?ไตรมาส|(?:ทุก|ราย) ?เดือน ?(?:/|หรือ|และ) ?ไตรมาส");
    private static final Pattern TIMES_A_QUARTER =
            Pattern.compile("ไตรมาส ?ๆ? ?(?:ละ)?" + TIMES + "|" + TIMES_PER + "ไตรมาส");
    /** A time in each quarter, or after it, but not its end: เดือนแรกของทุกไตรมาส, ภายใน ๑๕ วัน หลังสิ้นไตรมาส. */
    private static final Pattern PART_OF_EACH_QUARTER = Pattern.compile(
            "(?:(?:เดือน|สัปดาห์|วัน|วันทำการ) ?(?:แรก|สุดท้าย|ที่ ?\\d{1,2}) ?(?:ของ|ใน) ?|(?:ต้น|กลาง|ปลาย) ?"
                    + "|(?:(?:ภาย)?หลัง ?(?:จาก ?)?|นับ ?(?:ตั้ง ?)?(?:ถัด ?)?(?:จาก|แต่) ?|ถัด ?จาก ?)(?:วัน ?)?(?:ที่ ?)?สิ้น ?(?:สุด ?)?)"
                    + "(?:" + EVERY + ")?ไตรมาส(?! ?(?:ที่ ?)?(?:[1-4]|แรก|สุดท้าย|หนึ่ง|สอง|สาม|สี่))");

    private static final Pattern HALF_YEARLY = Pattern.compile("ราย ?ครึ่ง ?ปี|ทุก ?ครึ่ง ?ปี|ครึ่ง ?ปี ?ละ");
    private static final Pattern EVERY_SO_MANY_MONTHS = Pattern.compile("(?:ทุก|ราย) ?ๆ? ?(" + NumberWord.ANY
            + ") ?เดือน|(" + NumberWord.ANY + ") ?เดือน ?(?:ต่อ|/|ละ)? ?(?:1 ?)?ครั้ง(?! ?ที่)");
    private static final Pattern OTHER = Pattern.compile(
            "ทุก ?ๆ? ?วัน(?! ?ที่|นี้|สิ้น|สุดท้าย)|ทุก ?ๆ? ?(?:สัปดาห์|อาทิตย์)|(?:สัปดาห์|อาทิตย์|วัน) ?ละ"
                    + "|ราย ?(?:สัปดาห์|วัน(?! ?ที่))|ประจำ ?(?:สัปดาห์|วัน(?! ?ที่))|ทุก ?ๆ? ?" + NumberWord.ANY
                    + " ?(?:วัน|สัปดาห์|ปี)|เดือนเว้นเดือน");

    private static final String NEXT = " ?(?:ถัด ?(?:ไป|จาก)|ต่อ ?ไป|หน้า)";
    private static final String NEXT_MONTH = "(?:" + EVERY + ")?เดือน" + NEXT;
    private static final String THE_MONTH = "เดือน ?(?:นั้น|ที่ ?รายงาน)|" + EVERY + "เดือน(?!" + NEXT + ")";

    /** "ผลของเดือนที่ผ่านมา" is due in the month after it; but not "ทุกเดือนก่อนวันที่ ๕", "ทุกเดือนแล้วส่ง". */
    private static final Pattern PAST_MONTH = Pattern.compile("เดือน ?(?:(?:ที่ ?)?ผ่าน ?มา|ที่ ?แล้ว)"
            + "|(?<!(?:ทุก|แต่ละ|ๆ|ราย) ?)เดือน ?ก่อน(?: ?หน้า(?! ?ที่)|(?=ภายใน|ไม่เกิน|ทุก|[,()]|$| (?!วัน|สิ้น)))");

    private static final String NO_NAME_FOLLOWS = "(?! ?" + WrittenMonth.ANY + ")";

    /** ภายในวันที่ ๕ ของเดือนถัดไป, วันที่ 1-5 ของทุกเดือน, ภายใน 5 วันแรกของเดือนถัดไป. */
    private static final Pattern DAY_OF_EACH_MONTH = Pattern.compile(
            "(?<before>ก่อน ?)?(?:วันที่ ?|(?:^|\\(|(?<=ภายใน|ทุก) ?)(?=[\\d -]{1,7} ?(?:ของ ?)(?:ทุก|แต่ละ)))(?:(?<other>\\d{1,2}) ?(?<joined>-|ถึง|และ|,) ?(?:วันที่ ?)?)?(?<day>\\d{1,2}) ?(?:ของ ?|ใน ?)?(?<month>"
                    + NEXT_MONTH + "|" + THE_MONTH + "|เดือน(?= (?!\\d)|$|[ๆ.,)]))" + NO_NAME_FOLLOWS
                    + "|ภายใน ?(?<days>\\d{1,2}) ?วัน ?(?:แรก ?)?(?:ของ|ใน) ?(?<next>" + NEXT_MONTH + "|"
                    + THE_MONTH
                    + "|เดือน)" + NO_NAME_FOLLOWS);

    /** หลังสิ้นเดือน, นับแต่วันสิ้นเดือน, ถัดจากวันสุดท้ายของเดือน; a month that is named is one month, not every. */
    private static final String AFTER_EACH_MONTH =
            "(?:(?:ภาย)?หลัง ?(?:จาก ?)?|นับ ?(?:ตั้ง ?)?(?:ถัด ?)?(?:จาก|แต่) ?|ถัด ?จาก ?)(?:วัน ?)?(?:ที่ ?)?(?:สิ้น ?(?:สุด ?)?|สุดท้าย ?)(?:วัน ?)?(?:ของ ?)?(?:"
                    + EVERY + ")?เดือน" + NO_NAME_FOLLOWS;

    private static final String SO_MANY_DAYS =
            "(?:ไม่เกิน ?|ภายใน ?)?(?:(?<%s>" + NumberWord.ANY + ") ?วัน(?<%s>ทำการ|ทำงาน)?)";

    /** ภายใน ๕ วันทำการหลังสิ้นเดือน, and the other way round: หลังสิ้นเดือนไม่เกิน ๕ วัน. */
    private static final Pattern DAYS_AFTER_EACH_MONTH =
            Pattern.compile(SO_MANY_DAYS.formatted("days", "working") + " ?"
                    + AFTER_EACH_MONTH + "|" + AFTER_EACH_MONTH + " ?" + SO_MANY_DAYS.formatted("later", "laterWorking")
                    + "|วันทำการ ?ที่ ?(?<nth>\\d{1,2}) ?" + AFTER_EACH_MONTH);

    /** Beside "every month": some time after it, a week or part of it, or not every month after all. */
    private static final Pattern NOT_EACH_MONTHS_END =
            Pattern.compile(AFTER_EACH_MONTH + "|(?:สัปดาห์|อาทิตย์) ?(?:แรก|สุดท้าย|ที่ ?" + NumberWord.ANY
                    + ")|(?:ต้น|กลาง|ปลาย) ?เดือน|ก่อน ?(?:วัน ?)?สิ้น ?เดือน ?(?:อย่างน้อย ?)?" + NumberWord.ANY
                    + " ?วัน|วัน(?:ทำการ|ทำงาน)? ?ก่อน ?(?:วัน ?)?สิ้น ?เดือน|เดือน ?(?:คู่|คี่)|ยกเว้น|เว้นแต่");

    /** Every month has so many days. */
    private static final int SHORTEST_MONTH = 28;

    /** A time in each month that is no day: สัปดาห์แรกของทุกเดือน, วันจันทร์แรกของเดือน, วันทำการสุดท้ายของเดือน, ทุกต้นเดือน. */
    private static final Pattern PART_OF_EACH_MONTH = Pattern.compile("(?:(?:สัปดาห์|อาทิตย์) ?(?:แรก|สุดท้าย|ที่ ?"
            + NumberWord.ANY + ")|วัน ?(?:ทำการ ?)?(?:แรก|ก่อนสุดท้าย)|วันทำการ ?สุดท้าย"
            + "|(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์) ?(?:แรก|สุดท้าย|ที่ ?" + NumberWord.ANY
            + ")) ?(?:ของ|ใน) ?(?:" + EVERY + ")?เดือน" + NO_NAME_FOLLOWS
            + "|" + EVERY + "(?:วัน)?(?:ต้น|กลาง|ปลาย) ?เดือน|(?:ต้น|กลาง|ปลาย) ?เดือน ?(?:ของ ?)?" + EVERY + "เดือน");

    /** Before and behind a day by which nothing is due: หลังวันที่ ๕ ของทุกเดือน, วันที่ ๒๕ ของทุกเดือนเป็นต้นไป. */
    private static final Pattern NOT_BY =
            Pattern.compile("(?:หลัง|หลังจาก|พ้น|ตั้งแต่|นับ ?(?:จาก|แต่)|เริ่ม(?:จาก|ต้น|ใน)?|ไม่) ?$");

    private static final Pattern ONWARDS = Pattern.compile("^ ?ๆ? ?เป็น ?ต้น");

    /** ทุกวันที่ ๕, and beside a monthly rhythm ภายในวันที่ ๕, ส่งวันที่ ๕, ทุกเดือน (วันที่ ๕). */
    private static final Pattern EVERY_SUCH_DAY = day("(?<before>ก่อน ?)?ทุก ?ๆ? ?");

    private static final Pattern BY_SUCH_DAY =
            day("(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า|ส่ง|รายงาน|ทุก ?ๆ?|(?<!ไม่ ?)(?<before>ก่อน)|(?:" + EVERY
                    + "|ราย ?)เดือน ?\\(?(?:ใน)?|เดือน ?ละ ?" + NumberWord.ANY + "? ?ครั้ง ?\\(?) ?");
    /** ทุกวันที่ ๑๕ และสิ้นเดือน, ทุกวันที่ ๑๕ และ ๓๐. */
    private static final Pattern AND_ANOTHER_DAY = Pattern.compile(
            "วันที่ ?\\d{1,2} ?(?:ของ ?เดือน ?)?(?:และ|กับ|,|/) ?(?:ทุก ?)?(?:(?:วัน ?)?(?:สิ้น|สุดท้าย)|(?:วันที่ ?)?\\d{1,2}(?!\\d| ?(?:[/.-]|"
                    + WrittenMonth.ANY + ")))");

    private static final Pattern WORKING_DAYS_OF_MONTH =
            Pattern.compile("วันทำการ ?(?:แรก ?|ที่ ?\\d+ ?)?(?:ของ|ใน) ?(?:" + EVERY + ")?เดือน");

    /** ภายใน 5 วันทำการของเดือนถัดไป, วันทำการที่ 3 ของทุกเดือน; a month that is named is one month, not every. */
    private static final Pattern SO_MANY_WORKING_DAYS = Pattern.compile("(?:(?<count>" + NumberWord.ANY
            + ") ?วันทำการ ?(?:แรก ?)?|วันทำการ ?ที่ ?(?<nth>\\d{1,2}) ?|วันทำการ ?แรก ?)(?:ของ|ใน) ?(?<month>"
            + NEXT_MONTH
            + "|" + THE_MONTH + "|เดือน)" + NO_NAME_FOLLOWS);

    /** No month has more. */
    private static final int MOST_WORKING_DAYS = 23;

    /** Words that a day of the next month may follow, so that "the next month" is not every month. */
    private static final Pattern LONGER_THAN_A_MONTH = Pattern.compile("ไตรมาส|(?:6|12|หก|สิบสอง) ?เดือน|ครึ่งปี");

    private Rhythms() {}

    private static Pattern day(String before) {
        return Pattern.compile(before + "วันที่ ?(?<day>\\d{1,2})(?! ?(?:\\d|[/.-] ?\\d|(?:ของ ?)?เดือน ?"
                + WrittenMonth.ANY + "|" + WrittenMonth.ANY + "))");
    }

    /** Each rhythm that the words name. */
    static List<Timing> in(Phrase phrase) {
        var rhythms = new ArrayList<Timing>();
        monthly(phrase).ifPresent(rhythms::add);
        if (phrase.has(PART_OF_EACH_QUARTER)) rhythms.add(Timing.undated(Doubt.OTHER_RHYTHM));
        else if (phrase.has(QUARTERLY)) rhythms.add(counted(Timing.quarterly(), TIMES_A_QUARTER, phrase));
        if (phrase.has(HALF_YEARLY)) rhythms.add(Timing.halfYearly());
        EVERY_SO_MANY_MONTHS.matcher(phrase.text()).results().forEach(every -> {
            var months = every.group(1) != null ? every.group(1) : every.group(2);
            var rhythm = everySoMany(NumberWord.read(months), phrase.year());
            if (!rhythm.equals(Timing.monthly()) || rhythms.isEmpty()) rhythms.add(rhythm);
        });
        if (phrase.has(OTHER)) rhythms.add(Timing.undated(Doubt.OTHER_RHYTHM));
        return rhythms;
    }

    /** Whether the days that the words count are those after each month's or quarter's end, and after nothing else. */
    static boolean countFromEachEnd(Phrase phrase) {
        return phrase.has(DAYS_AFTER_EACH_MONTH) || phrase.has(PART_OF_EACH_QUARTER);
    }

    private static Optional<Timing> monthly(Phrase phrase) {
        var afterIt = DAYS_AFTER_EACH_MONTH.matcher(phrase.text());
        if (afterIt.find()) return Optional.of(afterEachMonth(afterIt));
        if (phrase.has(WORKING_DAYS_OF_MONTH)) return Optional.of(workingDays(phrase));
        var recurs = phrase.has(MONTHLY);
        var days = days(phrase, recurs);
        if (days.size() > 1 || phrase.has(AND_ANOTHER_DAY)) return Optional.of(Timing.undated(Doubt.SEVERAL_DEADLINES));
        if (phrase.has(DAY_OF_EACH_MONTH)) return Optional.of(days.getFirst());
        if (phrase.has(PART_OF_EACH_MONTH) || (recurs && phrase.has(NOT_EACH_MONTHS_END)))
            return Optional.of(Timing.undated(Doubt.OTHER_RHYTHM));
        if (!days.isEmpty()) return Optional.of(days.getFirst());
        return recurs ? Optional.of(counted(Timing.monthly(), TIMES_A_MONTH, phrase)) : Optional.empty();
    }

    /** What each day of a month that the words name makes of the duty; the same only once. */
    private static List<Timing> days(Phrase phrase, boolean recurs) {
        var ofEachMonth = DAY_OF_EACH_MONTH.matcher(phrase.text());
        var rest = new Phrase(ofEachMonth.replaceAll("|"), phrase.year());
        var single = (recurs ? BY_SUCH_DAY : EVERY_SUCH_DAY).matcher(rest.text());
        return Stream.concat(
                        ofEachMonth.reset().results().map(found -> dayOfEachMonth(phrase, found)),
                        single.results().map(found -> day(rest, found, phrase.has(PAST_MONTH))))
                .distinct()
                .toList();
    }

    private static Timing dayOfEachMonth(Phrase phrase, MatchResult found) {
        if (phrase.has(LONGER_THAN_A_MONTH)) return Timing.undated(Doubt.NOT_UNDERSTOOD);
        if (found.group("days") != null)
            return day(Integer.parseInt(found.group("days")), isNext(phrase, found.group("next")));
        var joined = found.group("joined");
        if (joined != null && !joined.equals("-") && !joined.equals("ถึง"))
            return Timing.undated(Doubt.SEVERAL_DEADLINES);
        if (joined == null && NOT_BY.matcher(phrase.before(found.start())).find())
            return Timing.undated(Doubt.OTHER_RHYTHM);
        return day(phrase, found, isNext(phrase, found.group("month")));
    }

    private static Timing day(Phrase phrase, MatchResult found, boolean ofNextMonth) {
        if (ONWARDS.matcher(phrase.after(found.end())).find()) return Timing.undated(Doubt.OTHER_RHYTHM);
        var day = Integer.parseInt(found.group("day"));
        if (found.group("before") == null) return day(day, ofNextMonth);
        return day == 1 && ofNextMonth ? day(31, false) : day(day - 1, ofNextMonth);
    }

    /** Counted in days it is that day of the month that follows, as long as every month has it. */
    private static Timing afterEachMonth(Matcher found) {
        var working =
                found.group("working") != null || found.group("laterWorking") != null || found.group("nth") != null;
        var count = Stream.of("days", "later", "nth")
                .map(found::group)
                .filter(Objects::nonNull)
                .mapToInt(NumberWord::read)
                .findFirst()
                .orElseThrow();
        if (count < 1 || count > (working ? MOST_WORKING_DAYS : SHORTEST_MONTH))
            return Timing.undated(Doubt.OTHER_RHYTHM);
        return working ? Timing.monthlyOffsetInWorkingDays(count) : Timing.monthlyOffset(count);
    }

    private static Timing workingDays(Phrase phrase) {
        var found = SO_MANY_WORKING_DAYS.matcher(phrase.text());
        if (!found.find() || phrase.has(LONGER_THAN_A_MONTH)) return Timing.undated(Doubt.NOT_UNDERSTOOD);
        var count = Stream.of("count", "nth")
                .map(found::group)
                .filter(Objects::nonNull)
                .mapToInt(NumberWord::read)
                .findFirst()
                .orElse(1);
        if (count < 1 || count > MOST_WORKING_DAYS) return Timing.undated(Doubt.IMPOSSIBLE_DATE);
        var timing = Timing.monthlyOffsetInWorkingDays(count);
        return isNext(phrase, found.group("month")) ? timing : timing.inTheMonthItself();
    }

    private static boolean isNext(Phrase phrase, String month) {
        return month.contains("ถัด") || month.contains("ต่อ") || month.contains("หน้า") || phrase.has(PAST_MONTH);
    }

    private static Timing day(int day, boolean ofNextMonth) {
        if (day > 31 || day < 1) return Timing.undated(Doubt.IMPOSSIBLE_DATE);
        var timing = Timing.monthlyOffset(day);
        return ofNextMonth ? timing : timing.inTheMonthItself();
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
