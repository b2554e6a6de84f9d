package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.util.Optional;
import java.util.regex.Pattern;

/** A year as it is typed beside a month: ๒๕๖๖, 66, พ.ศ. 2566, ปี 2566, ค.ศ. 2023. */
final class WrittenYear {
    private static final String BUDDHIST_ERA = "พ\\.? ?ศ\\.{0,2} ?";
    private static final String COMMON_ERA = "ค\\.? ?ศ\\.{0,2} ?";

    /** What a number may be of. */
    static final String COUNTED =
            "(?:วัน(?!ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|ครั้ง(?! ?ที่)|คน|ราย(?!งาน|เดือน|ไตรมาส|ปี|การ)|เรื่อง|โครงการ|บาท|น\\.|นาฬิกา|%|ร้อยละ)";

    /** Two figures are a year only where they are not a time of day or a number of something. */
    private static final String TWO_FIGURES = "\\d{2}(?!\\d|[.:]\\d| \\d{1,4}(?![\\d.:]))(?! ?" + COUNTED + ")";

    /** What may stand before the figures. */
    static final String LEAD = "(?:ของ ?)?(?:ปี ?)?(?:" + BUDDHIST_ERA + "|" + COMMON_ERA + ")?";

    /** Matches a year in the plain spelling, without a capturing group. */
    static final String ANY = "(?:" + LEAD + "['’]?(?:\\d{4}(?!\\d)|" + TWO_FIGURES + "))";

    /** "23" is hardly 2523: whoever types it thinks of 2023. */
    private static final int FIRST_OF_TWO_FIGURES = 50;

    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern SAYS_BUDDHIST = Pattern.compile(BUDDHIST_ERA + "['’]?\\d");
    private static final Pattern SAYS_COMMON = Pattern.compile(COMMON_ERA + "['’]?\\d");

    private static final Pattern ANOTHER_ONE = Pattern.compile(
            "^ ?(?:(?:ของ|ใน)? ?ปี ?(?:งบประมาณ ?)?(?:ถัดไป|ต่อไป|หน้า|ก่อน|ที่ ?(?:แล้ว|ผ่านมา))|(?:ถัดไป|หน้า(?!"
                    + WrittenMonth.THAI_LETTER + ")|ที่ ?(?:แล้ว|ผ่านมา)))");

    private WrittenYear() {}

    /** Whether the words behind a date or period put it in a year that they do not name: ของปีถัดไป, ที่ผ่านมา. */
    static boolean isAnotherOne(String behind) {
        return ANOTHER_ONE.matcher(behind).find();
    }

    /**
     * The ISO year: 2400–2700 is of the Buddhist era, 1900–2200 of the common era, two figures from 50 on are the last two of 25xx.
     * Empty for any other number, and where the era that is written contradicts the number.
     */
    static Optional<Integer> toIso(String written) {
        var figures = FIGURES.matcher(written);
        if (!figures.find()) return Optional.empty();
        var number = Integer.parseInt(figures.group());
        var saysBuddhist = SAYS_BUDDHIST.matcher(written).find();
        var saysCommon = SAYS_COMMON.matcher(written).find();
        if (figures.group().length() == 2)
            return saysCommon || number < FIRST_OF_TWO_FIGURES
                    ? Optional.empty()
                    : Optional.of(buddhistToIso(2500 + number));
        if (number >= 2400 && number <= 2700) return saysCommon ? Optional.empty() : Optional.of(buddhistToIso(number));
        if (number >= 1900 && number <= 2200) return saysBuddhist ? Optional.empty() : Optional.of(number);
        return Optional.empty();
    }

    private static int buddhistToIso(int year) {
        return LocalDate.from(ThaiBuddhistChronology.INSTANCE.date(year, 1, 1)).getYear();
    }
}
