package org.yokradap.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter, half or year of the fiscal calendar that a sentence names: ไตรมาสที่ ๒, รอบ ๖ เดือน, รอบ ๑๒ เดือน, ภายในปีงบประมาณ.
 *
 * @param listed whether it stands right behind another one: รอบ ๖ เดือน และรอบ ๑๒ เดือน
 */
record NamedPeriod(boolean deadline, boolean listed, Timing timing) {
    private static final String ROUND = "(?:รอบ|งวด|ช่วง) ?(?:ระยะ ?)?(?:เวลา ?)?";
    private static final String FIRST_OR_SECOND = "แรก|หลัง";
    private static final String WRITTEN_FISCAL_YEAR = "ปีงบประมาณ ?(?:พ\\.? ?ศ\\.{0,2} ?)?(\\d{4}|\\d{2})(?!\\d)";

    private static final String QUARTER_AND = "(?:[1-4] ?(?:-|ถึง|และ|,) ?(?:ที่ ?)?)";

    private static final Pattern ANY = Pattern.compile(
            "ไตรมาส ?(?:ที่ ?)?(?<quarter>[1-4](?!\\d)|แรก|สุดท้าย|หนึ่ง|สอง|สาม|สี่)(?: ?/ ?(?<of>\\d{4}))?"
                    + "|(?<=ไตรมาส ?(?:ที่ ?)?" + QUARTER_AND + QUARTER_AND + "?" + QUARTER_AND
                    + "?)(?<another>[1-4])(?!\\d)"
                    + "|(?<half>" + ROUND + "(?:6|หก) ?เดือน(?: ?(?<round>" + FIRST_OR_SECOND + "))?"
                    + "|(?:6|หก) ?เดือน ?(?<months>" + FIRST_OR_SECOND + ")"
                    + "|ครึ่งปี ?(?:งบประมาณ ?)?(?<year>" + FIRST_OR_SECOND + ")"
                    + "|" + ROUND + "6(?= ?(?:และ|,|/) ?(?:" + ROUND + ")?12 ?เดือน))"
                    + "|(?<full>" + ROUND
                    + "(?:12|สิบสอง) ?เดือน|(?<=(?:6|6 ?เดือน) ?(?:และ|,|/|กับ) ?)12 ?เดือน|รอบ ?(?:1 |หนึ่ง)?ปี(?:งบประมาณ)?)"
                    + "|(?<odd>" + ROUND + NumberWord.ANY + " ?เดือน)"
                    + "|(?:ภายใน|ตลอด|สิ้นสุด|สิ้น|ทุก) ?(?<fiscal>ปีงบประมาณ)"
                    + "|^(?<only>ปีงบประมาณ ?(?:พ\\.? ?ศ\\.{0,2} ?)?(?:\\d{4}|\\d{2}))$"
                    + "|(?<yearly>ปี ?ละ ?(?:อย่างน้อย ?|ไม่น้อยกว่า ?)?(?<times>" + NumberWord.ANY
                    + ")? ?ครั้ง|ทุก ?ๆ? ?ปี|รายปี)");

    private static final Pattern SIDE_BY_SIDE = Pattern.compile("(?:[ ,/]|และ|กับ|ที่){0,6}");
    private static final Pattern RANGE = Pattern.compile("(?: |-|ถึง|ที่|ไตรมาส){0,6}");
    private static final Pattern WITHIN = Pattern.compile("(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า)(?: |สิ้นสุด|สิ้น)*$");
    private static final Pattern FISCAL_YEAR = Pattern.compile(WRITTEN_FISCAL_YEAR);
    private static final Pattern FISCAL_YEAR_NEXT = Pattern.compile("^ ?(?:ของ ?|ใน ?|ประจำ ?)?" + WRITTEN_FISCAL_YEAR);

    static List<NamedPeriod> in(Phrase phrase) {
        var text = phrase.text();
        var periods = new ArrayList<NamedPeriod>();
        var found = ANY.matcher(text);
        var previousEnd = 0;
        while (found.find()) {
            var between = text.substring(previousEnd, found.start());
            var listed = !periods.isEmpty() && SIDE_BY_SIDE.matcher(between).matches();
            var ranged = !periods.isEmpty() && !listed && RANGE.matcher(between).matches();
            var deadline = WITHIN.matcher(phrase.before(found.start())).find()
                    || found.group().startsWith("ภายใน")
                    || (listed && periods.getLast().deadline);
            var timing = ranged
                    ? Timing.undated(Doubt.SEVERAL_DEADLINES)
                    : yearOf(phrase, found)
                            .map(year -> timing(found, year))
                            .orElseGet(() -> Timing.undated(Doubt.IMPOSSIBLE_DATE));
            periods.add(new NamedPeriod(deadline, listed, timing));
            previousEnd = found.end();
        }
        return periods;
    }

    private static Timing timing(Matcher found, FiscalYear year) {
        if (found.group("quarter") != null) return Timing.quarter(year, quarter(found.group("quarter")));
        if (found.group("another") != null) return Timing.quarter(year, quarter(found.group("another")));
        if (found.group("half") != null) return Timing.halfYear(year, isSecondHalf(found) ? 2 : 1);
        if (found.group("full") != null) return Timing.fullYear(year);
        if (found.group("odd") != null) return Timing.undated(Doubt.NOT_UNDERSTOOD);
        var times = found.group("times");
        var whole = Timing.fiscalYear(year);
        return times == null ? whole : whole.withCount(NumberWord.read(times));
    }

    private static int quarter(String written) {
        return switch (written) {
            case "แรก" -> 1;
            case "สุดท้าย" -> 4;
            default -> NumberWord.read(written);
        };
    }

    private static boolean isSecondHalf(Matcher found) {
        return "หลัง".equals(found.group("round"))
                || "หลัง".equals(found.group("months"))
                || "หลัง".equals(found.group("year"));
    }

    /** The year that follows the period, or else the only one in the sentence, or else the phrase's. Empty if it is none. */
    private static Optional<FiscalYear> yearOf(Phrase phrase, Matcher found) {
        if (found.group("of") != null) return buddhist(found.group("of"));
        var isItself = found.group("fiscal") != null ? found.start("fiscal") : found.start("only");
        var next = FISCAL_YEAR_NEXT.matcher(phrase.text().substring(isItself >= 0 ? isItself : found.end()));
        if (next.find()) return buddhist(next.group(1));
        if (isItself >= 0) return Optional.of(phrase.year());
        var named = FISCAL_YEAR
                .matcher(phrase.text())
                .results()
                .map(year -> year.group(1))
                .distinct()
                .toList();
        return named.size() == 1 ? buddhist(named.getFirst()) : Optional.of(phrase.year());
    }

    /** The fiscal year in "ปีงบประมาณ พ.ศ. 2566"; empty if it is none of the Buddhist era. */
    static Optional<FiscalYear> fiscalYear(String written) {
        var year = FISCAL_YEAR.matcher(written);
        return year.find() ? buddhist(year.group(1)) : Optional.empty();
    }

    private static Optional<FiscalYear> buddhist(String figures) {
        var number = Integer.parseInt(figures) + (figures.length() == 2 ? 2500 : 0);
        return number >= 2500 && number <= 2700 ? Optional.of(new FiscalYear(number)) : Optional.empty();
    }
}
