package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day or a month as it stands in a sentence, possibly without its year, and at the beginning of a range even without its month.
 *
 * @param day 0 if only a month is named
 */
record DatePoint(int day, Optional<Month> month, Optional<Integer> isoYear) {
    private static final String FISCAL_YEAR =
            "(?:ของ ?)?ปีงบประมาณ ?(?:พ\\.? ?ศ\\.{0,2} ?)?(?:\\d{4}(?!\\d)|\\d{2}(?!\\d))";
    /** Joined to its month by a sign: ม.ค.-66, มกราคม/2566. Two figures may as well be the day that ends a range. */
    private static final String JOINED_YEAR =
            " ?[-/] ?\\d{4}(?!\\d)|[-/]\\d{2}(?!\\d|[.:/-]\\d| ?(?:เดือน ?)?" + WrittenMonth.ANY + ")";

    private static final String YEAR =
            "(?: ?[,.]? ?[(“\"]? ?(?:ใน ?)?(?:" + FISCAL_YEAR + "|" + WrittenYear.ANY + ")|" + JOINED_YEAR + ")";

    /** Between two months that are listed. */
    static final String LISTED = "(?: ?(?:และ|กับ|หรือ|,|/) ?(?:เดือน ?)?| )";

    /** Not the middle of a word; but Thai leaves no blank after these. */
    private static final String WORD_BEGINS = "(?:(?<!" + WrittenMonth.THAI_LETTER
            + ")|(?<=เดือน|ใน|ถึง|สิ้น|ก่อน|และ|ประจำ|วันที่|ตั้งแต่|จาก|ระหว่าง|ช่วง|เกิน|เสร็จ|สุด|ส่ง|ตลอด))";

    private static final String NO_DAY_BEFORE = "(?<!(?:ไตรมาส|ครั้ง|รอบ|ข้อ|งวด|กลุ่ม)(?: ?ที่)? ?)(?<!\\d)";

    /** Between a day and its month; a day it must be, or "รอบ 6 เดือน ตุลาคม" would be the 6th of October. */
    private static final String OF_MONTH =
            "(?:(?<=(?:วัน|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)ที่ ?\\d{1,2} ?)(?:ของ ?)?เดือน ?)?";

    /** Matches a day with its month, without a capturing group. */
    static final String DAY = "(?:" + WrittenDate.IN_FIGURES_ONLY + "|" + WrittenDate.JOINED + "|" + NO_DAY_BEFORE
            + "\\d{1,2} ?" + OF_MONTH + WrittenMonth.ANY + YEAR + "?)";

    /**
     * A month's name that is no part of a longer, misspelt one: เมกราคม, มกราคมา. Thai leaves no blanks between words, so of the
     * letters before it only those are looked at that cannot be the end of a word there.
     */
    private static final String IN_FULL = "(?<![เแโใไ])(?<!(?:เดือน|ใน|\\d) ?" + WrittenMonth.THAI_LETTER + "{1,2})"
            + WrittenMonth.IN_FULL + "(?![ะ-ฺๅ็-๎])";

    /** Matches a month that cannot be anything else: with a year, in full, or where the word before says so. */
    static final String MONTH = "(?:" + WORD_BEGINS + WrittenMonth.ANY + YEAR + "|(?<=(?:เดือน|ภายใน|สิ้น) ?)"
            + WrittenMonth.ANY + "|" + WORD_BEGINS + WrittenMonth.ANY + "(?=" + LISTED + WrittenMonth.ANY + ")|^"
            + WrittenMonth.ANY + "$|" + IN_FULL + ")";

    /** Matches a month where it begins or ends a range. */
    static final String RANGE_MONTH = "(?:" + WORD_BEGINS + WrittenMonth.ANY + YEAR + "?)";

    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})? ?(?:ของ ?)?(?:เดือน ?)?(" + WrittenMonth.ANY + ")(" + YEAR + ")?");

    /** Empty if there is no such day, or if its year is of no known era. */
    static Optional<DatePoint> read(String text) {
        var whole = WrittenDate.read(text);
        if (whole.isPresent()) return whole.map(DatePoint::of);
        var named = NAMED.matcher(text);
        if (!named.matches()) return Optional.empty();
        var day = named.group(1) == null ? 0 : Integer.parseInt(named.group(1));
        var month = WrittenMonth.read(named.group(2));
        if (month.isEmpty()) return Optional.empty();
        var writtenYear = named.group(3);
        if (writtenYear == null) return Optional.of(new DatePoint(day, month, Optional.empty()));
        return yearOf(month.get(), writtenYear).map(year -> new DatePoint(day, month, Optional.of(year)));
    }

    static DatePoint dayOnly(String day) {
        return new DatePoint(Integer.parseInt(day), Optional.empty(), Optional.empty());
    }

    private static DatePoint of(LocalDate date) {
        return new DatePoint(date.getDayOfMonth(), Optional.of(date.getMonth()), Optional.of(date.getYear()));
    }

    /** "มกราคม ปีงบประมาณ 2566" is the January of that fiscal year; "ตุลาคม ปีงบประมาณ 2566" is in 2565. */
    private static Optional<Integer> yearOf(Month month, String written) {
        if (!written.contains("ปีงบประมาณ")) return WrittenYear.toIso(written);
        return NamedPeriod.fiscalYear(written).map(year -> year.month(month).getYear());
    }

    /** The month meant, in the fiscal year if no other is written. */
    Optional<YearMonth> monthIn(FiscalYear year) {
        return month.map(name -> isoYear.map(iso -> YearMonth.of(iso, name)).orElseGet(() -> year.month(name)));
    }

    /** The same point in the last year in which it is not after another; for "ตุลาคม - มีนาคม 2566". */
    DatePoint lastBefore(YearMonth end) {
        if (isoYear.isPresent()) return this;
        var name = month.orElse(end.getMonth());
        var year = name.getValue() <= end.getMonthValue() ? end.getYear() : end.getYear() - 1;
        return new DatePoint(day, Optional.of(name), Optional.of(year));
    }

    /** The same point in the first year in which it is not before another; for "ตุลาคม 2565 - มีนาคม". */
    DatePoint firstAfter(YearMonth start) {
        if (isoYear.isPresent()) return this;
        var name = month.orElse(start.getMonth());
        var year = name.getValue() >= start.getMonthValue() ? start.getYear() : start.getYear() + 1;
        return new DatePoint(day, Optional.of(name), Optional.of(year));
    }

    Optional<LocalDate> dayIn(FiscalYear year) {
        return monthIn(year).filter(in -> in.isValidDay(day)).map(in -> in.atDay(day));
    }
}
