package org.yokradap.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A quarter, half or year of the fiscal calendar that a sentence names: ไตรมาสที่ ๒, รอบ ๖ เดือน, รอบ ๑๒ เดือน, ภายในปีงบประมาณ.
 *
 * @param deadline whether it is named as the time by which: ภายในไตรมาสที่ ๒; also where it is not, but something in it is
 * @param numbered whether it says which of its kind it is; a "รอบ ๖ เดือน" alone is the first only as long as nothing says otherwise
 * @param listed whether it stands right behind another one: รอบ ๖ เดือน และรอบ ๑๒ เดือน
 */
record NamedPeriod(boolean deadline, boolean listed, boolean numbered, Timing timing) {
    private static final String ROUND = "(?:รอบ|งวด|ช่วง) ?(?:ระยะ ?)?(?:เวลา ?)?";
    private static final String FIRST_OR_SECOND = "แรก|หลัง";
    private static final String BUDDHIST_ERA = "พ\\.? ?ศ\\.{0,2} ?";
    private static final String WRITTEN_FISCAL_YEAR = "ปีงบประมาณ ?(?:" + BUDDHIST_ERA + ")?(\\d{4}|\\d{2})(?!\\d)";

    private static final String ANOTHER_QUARTER = "(?:ไตรมาส ?)?(?:ที่ ?)?[1-4](?!\\d)";
    private static final String QUARTER =
            "ไตรมาส ?(?:ที่ ?)?(?<quarter>[1-4](?!\\d)(?! ?ครั้ง(?! ?ที่))|แรก|สุดท้าย|หนึ่ง|สอง|สาม|สี่)"
                    + "(?:(?<upTo> ?(?:-|ถึง) ?" + ANOTHER_QUARTER + ")|(?<more>(?: ?(?:,|และ) ?" + ANOTHER_QUARTER
                    + "){1,4}))?"
                    + "(?: ?/ ?(?<of>\\d{4}|\\d{2})(?!\\d))?";

    /** รอบ 6 เดือน ครั้งที่ 2, or ครั้งที่ 2/2566, is the second half; there is no third. */
    private static final String WHICH_ROUND =
            "(?: ?\\(? ?(?:ครั้ง|รอบ|งวด)? ?ที่ ?(?<which>\\d{1,2}|หนึ่ง|สอง)(?: ?/ ?(?<roundOf>\\d{4}|\\d{2})(?!\\d))?(?! ?(?:รอบ|งวด|\\d|/)))?";

    /** The number of a round with something behind it that is no year: which one it is has been said, but cannot be read. */
    private static final Pattern BROKEN_ROUND = Pattern.compile("^ ?\\(? ?(?:ครั้ง|รอบ|งวด)? ?ที่ ?\\d{1,2} ?/");

    /** The last form is the first half of "รอบ ๖ และ ๑๒ เดือน". */
    private static final String HALF =
            "(?<half>" + ROUND + "(?:6|หก) ?เดือน(?: ?(?<round>" + FIRST_OR_SECOND + "))?" + WHICH_ROUND
                    + "|(?:6|หก) ?เดือน ?(?<months>" + FIRST_OR_SECOND + ")"
                    + "|ครึ่งปี ?(?:งบประมาณ ?)?(?<year>" + FIRST_OR_SECOND + ")"
                    + "|ครึ่ง ?(?<part>" + FIRST_OR_SECOND + ") ?(?:ของ ?)?(?=ปี)"
                    + "|" + ROUND + "6(?= ?(?:และ|,|/) ?(?:" + ROUND + ")?12 ?เดือน))";

    private static final String FULL = "(?<full>" + ROUND + "(?:12|สิบสอง) ?เดือน"
            + "|(?<=6 ?(?:และ|,|/|กับ) ?|6 ?เดือน ?(?:และ|,|/|กับ)? ?)12 ?เดือน"
            + "|รอบ ?(?:1 |หนึ่ง)?ปี(?:งบประมาณ)?)";

    /** A round of which it is not known where in the year it lies. */
    private static final String ODD_ROUND = "(?<odd>" + ROUND + NumberWord.ANY + " ?เดือน)";

    private static final String YEAR = "(?:ภายใน|ตลอด ?(?:ทั้ง)?|สิ้นสุด|สิ้น|ทุก) ?(?<fiscal>ปีงบประมาณ)"
            + "|^(?<only>ปีงบประมาณ ?(?:พ\\.? ?ศ\\.{0,2} ?)?(?:\\d{4}|\\d{2}))$";
    private static final String YEARLY =
            "(?<yearly>(?<!ครึ่ง ?)ปี ?ละ ?(?:อย่างน้อย ?|ไม่น้อยกว่า ?)?(?<times>" + NumberWord.ANY
                    + ")? ?ครั้ง|ทุก ?ๆ? ?ปี|รายปี"
                    + "|(?<often>" + NumberWord.ANY + ") ?ครั้ง ?(?:[/:]|ต่อ) ?(?:1 ?)?ปี|ปี ?/ ?ครั้ง)";

    /** "รอบ ๖ เดือน ทุกปี" names no second time. */
    private static final Pattern EACH_YEAR = Pattern.compile("ทุก ?ๆ? ?ปี|รายปี");

    private static final Pattern ANY = Pattern.compile(String.join("|", QUARTER, HALF, FULL, ODD_ROUND, YEAR, YEARLY));

    private static final Pattern SIDE_BY_SIDE = Pattern.compile("(?:[ ,/]|และ|กับ|ที่|ครั้งที่ ?\\d){0,6}");
    private static final Pattern WITHIN = Pattern.compile("(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า)(?: |สิ้นสุด|สิ้น)*$");
    /** Somewhere in the period, or before or from it on, but not by its end: เดือนแรกของไตรมาส, ต้นไตรมาส, ก่อนไตรมาส, ตั้งแต่ไตรมาส. */
    private static final Pattern NOT_BY_ITS_END = Pattern.compile(
            "(?:ต้น|กลาง|ปลาย|ก่อน|ตั้งแต่|เริ่ม(?:จาก|ต้น|ใน)?|นับ(?:จาก|แต่|ตั้งแต่)|(?:เดือน|สัปดาห์|วัน|วันทำการ|วันที่ ?\\d{1,2}) ?(?:แรก|สุดท้าย|ที่ ?\\d{1,2})? ?(?:ของ|ใน)(?:เดือน ?(?:แรก|สุดท้าย) ?(?:ของ)?)?) ?$");

    private static final Pattern FISCAL_YEAR = Pattern.compile(WRITTEN_FISCAL_YEAR);
    private static final Pattern FISCAL_YEAR_NEXT = Pattern.compile("^ ?(?:ของ ?|ใน ?|ประจำ ?)?" + WRITTEN_FISCAL_YEAR);

    private static final Pattern YEAR_OF_A_RHYTHM = Pattern.compile(
            "(?:ทุก|ราย|แต่ละ) ?ๆ? ?(?:\\d ?)?(?:เดือน|ไตรมาส|ครึ่งปี) ?(?:ของ ?|ใน ?|ประจำ ?|ตลอด ?(?:ทั้ง ?)?)?"
                    + WRITTEN_FISCAL_YEAR);

    /** A year of which it is not said that it is a fiscal year. */
    private static final Pattern UNCLEAR_YEAR = Pattern.compile("^ ?[(]?(?:ของ ?|ใน ?|ประจำ ?)?(?:(?:ปี ?(?:"
            + BUDDHIST_ERA + ")?|" + BUDDHIST_ERA + ")(?<named>\\d{4}|\\d{2})|(?<bare>2[4-7]\\d\\d))(?!\\d)");

    private static final Pattern CALENDAR_YEAR = Pattern.compile("ปี ?(?:" + BUDDHIST_ERA + ")?(\\d{4})(?!\\d)");

    static List<NamedPeriod> in(Phrase phrase) {
        var text = phrase.text();
        var periods = new ArrayList<NamedPeriod>();
        var eachYear = new ArrayList<NamedPeriod>();
        var found = ANY.matcher(text);
        var previousEnd = 0;
        while (found.find()) {
            var between = text.substring(previousEnd, found.start());
            var listed = !periods.isEmpty() && SIDE_BY_SIDE.matcher(between).matches();
            var vague = !found.group().startsWith("สิ้น")
                    && NOT_BY_ITS_END.matcher(phrase.before(found.start())).find();
            var deadline = vague
                    || WITHIN.matcher(phrase.before(found.start())).find()
                    || found.group().startsWith("ภายใน")
                    || (listed && periods.getLast().deadline);
            var year = yearOf(phrase, found);
            var doubt = vague ? Optional.of(Doubt.NOT_UNDERSTOOD) : doubt(phrase, found);
            var timing = doubt.map(Timing::undated).orElseGet(() -> year.map(of -> timing(found, of))
                    .orElseGet(() -> Timing.undated(Doubt.IMPOSSIBLE_DATE)));
            periods.add(new NamedPeriod(deadline, listed, isNumbered(found), timing));
            year.ifPresent(of -> moreQuarters(found)
                    .forEach(quarter ->
                            periods.add(new NamedPeriod(deadline, true, true, Timing.quarter(of, quarter)))));
            if (EACH_YEAR.matcher(found.group()).matches()) eachYear.add(periods.getLast());
            previousEnd = found.end();
        }
        if (eachYear.size() < periods.size()) periods.removeAll(eachYear);
        return periods;
    }

    private static Optional<Doubt> doubt(Phrase phrase, Matcher found) {
        var behind = phrase.after(found.end());
        if (WrittenYear.isAnotherOne(behind) || BROKEN_ROUND.matcher(behind).find())
            return Optional.of(Doubt.NOT_UNDERSTOOD);
        var unclear = UNCLEAR_YEAR.matcher(behind);
        var figures = Optional.<String>empty();
        if (found.group("roundOf") != null) figures = Optional.of(found.group("roundOf"));
        else if (!found.group().endsWith("ปีงบประมาณ") && unclear.find())
            figures = Optional.of(unclear.group("named") != null ? unclear.group("named") : unclear.group("bare"));
        else if (found.group("yearly") != null)
            figures = CALENDAR_YEAR
                    .matcher(phrase.text())
                    .results()
                    .map(year -> year.group(1))
                    .findFirst();
        return figures.filter(year -> !buddhist(year).equals(Optional.of(phrase.year())))
                .map(year -> Doubt.UNCLEAR_YEAR);
    }

    private static Timing timing(Matcher found, FiscalYear year) {
        if (found.group("upTo") != null) return Timing.undated(Doubt.SEVERAL_DEADLINES);
        if (found.group("quarter") != null) return Timing.quarter(year, quarter(found.group("quarter")));
        if (found.group("which") != null && NumberWord.read(found.group("which")) > 2)
            return Timing.undated(Doubt.NOT_UNDERSTOOD);
        if (found.group("half") != null) return Timing.halfYear(year, isSecondHalf(found) ? 2 : 1);
        if (found.group("full") != null) return Timing.fullYear(year);
        if (found.group("odd") != null) return Timing.undated(Doubt.NOT_UNDERSTOOD);
        var times = found.group("times") != null ? found.group("times") : found.group("often");
        var whole = Timing.fiscalYear(year);
        return times == null ? whole : whole.withCount(NumberWord.read(times));
    }

    private static IntStream moreQuarters(Matcher found) {
        var more = found.group("more");
        return more == null
                ? IntStream.empty()
                : more.chars().filter(Character::isDigit).map(digit -> digit - '0');
    }

    private static int quarter(String written) {
        return switch (written) {
            case "แรก" -> 1;
            case "สุดท้าย" -> 4;
            default -> NumberWord.read(written);
        };
    }

    private static boolean isNumbered(Matcher found) {
        return Stream.of("quarter", "round", "which", "months", "part", "year")
                .anyMatch(part -> found.group(part) != null);
    }

    private static boolean isSecondHalf(Matcher found) {
        var which = found.group("which");
        if (which != null) return NumberWord.read(which) == 2;
        return "หลัง".equals(found.group("round"))
                || "หลัง".equals(found.group("months"))
                || "หลัง".equals(found.group("part"))
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

    /** The year that is named right behind what recurs: ทุกเดือน ตลอดปีงบประมาณ ๒๕๖๗, รายไตรมาสของปีงบประมาณ ๒๕๖๗. */
    static Optional<FiscalYear> ofARhythm(Phrase phrase) {
        var behind = YEAR_OF_A_RHYTHM.matcher(phrase.text());
        return behind.find() ? buddhist(behind.group(1)) : Optional.empty();
    }

    /** The fiscal year in "ปีงบประมาณ พ.ศ. 2566"; empty if it is none of the Buddhist era. */
    static Optional<FiscalYear> fiscalYear(String written) {
        var year = FISCAL_YEAR.matcher(written);
        return year.find() ? buddhist(year.group(1)) : Optional.empty();
    }

    private static Optional<FiscalYear> buddhist(String figures) {
        if (figures.length() == 2)
            return WrittenYear.toIso(figures).map(year -> new FiscalYear(2500 + Integer.parseInt(figures)));
        var number = Integer.parseInt(figures);
        return FiscalYear.isKnown(number) ? Optional.of(new FiscalYear(number)) : Optional.empty();
    }
}
