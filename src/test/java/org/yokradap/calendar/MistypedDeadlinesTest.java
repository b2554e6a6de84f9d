package org.yokradap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Slips of the finger. What was meant may be read, or nothing; another day than the one that is written never. */
class MistypedDeadlinesTest {
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    /** Slips that are so common that they are words by now. */
    private static final Set<String> AS_GOOD_AS_RIGHT = Set.of("กรกฏาคม", "กุมภาพันธุ์", "กุมภาพัน");

    private static final Pattern WORD_OF_TIME = Pattern.compile(
            "[มกพสตธ]\\.? ?[คยพ]|มี\\.? ?ค|เม\\.? ?ย|มิ\\.? ?ย|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรก|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา"
                    + "|\\d ?[/.-] ?\\d|ไตรมาส|รอบ|งวด|ช่วง|ครึ่ง|ปี|เดือน|[A-Za-z]{3}");

    private static String nameOf(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    /** A month's name with one letter too many, too few, wrong or in the wrong place. */
    record Slip(Month month, String typed) {
        boolean isStillRight() {
            return typed.contains(nameOf(month)) || AS_GOOD_AS_RIGHT.contains(typed);
        }
    }

    @Property(tries = 3000)
    void inAMonthsNameGiveNoDate(@ForAll("slips") Slip slip, @ForAll("frames") String frame) {
        var cell = frame.formatted(slip.typed());
        for (var duty : DeadlineWords.read(cell, YEAR)) {
            var timing = duty.timing();
            if (slip.isStillRight())
                timing.due()
                        .ifPresent(due -> assertThat(due.getMonth()).as(cell).isEqualTo(slip.month()));
            else
                assertThat(List.of(timing.start(), timing.end(), timing.due()))
                        .as(cell + " " + timing)
                        .allMatch(Optional::isEmpty);
        }
    }

    @Property(tries = 2000)
    void inAYearGiveTheYearThatIsWrittenOrNone(@ForAll("figures") String figures, @ForAll("months") Month month) {
        var cell = "ภายในเดือน" + nameOf(month) + " " + figures;
        var arabic = ThaiDigits.toArabic(figures);
        var timing = DeadlineWords.read(cell, YEAR).getFirst().timing();
        var expected = written(arabic).map(year -> YearMonth.of(year, month));
        assertThat(timing.due().map(YearMonth::from)).as(cell).isEqualTo(expected);
        if (expected.isEmpty()) assertThat(timing.kind()).isEqualTo(Timing.Kind.UNDATED);
    }

    /** By the rule that people are told: four figures of either era, or the last two of the Buddhist year, from 2550 on. */
    private static Optional<Integer> written(String figures) {
        var number = Integer.parseInt(figures);
        if (figures.length() == 2) return number >= 50 ? Optional.of(2500 + number - 543) : Optional.empty();
        if (figures.length() != 4) return Optional.empty();
        if (number >= 2400 && number <= 2700) return Optional.of(number - 543);
        return number >= 1900 && number <= 2200 ? Optional.of(number) : Optional.empty();
    }

    @Property(tries = 2000)
    void inADayGiveTheDayThatIsWrittenOrNone(@ForAll("days") String figures, @ForAll("months") Month month) {
        var cell = "ภายในวันที่ " + figures + " " + nameOf(month) + " ๒๕๖๖";
        var day = Integer.parseInt(ThaiDigits.toArabic(figures));
        var in = YearMonth.of(2023, month);
        var timing = DeadlineWords.read(cell, YEAR).getFirst().timing();
        assertThat(timing.due())
                .as(cell)
                .isEqualTo(figures.length() <= 2 && in.isValidDay(day) ? Optional.of(in.atDay(day)) : Optional.empty());
    }

    @Property(tries = 3000)
    void inNothingButLettersMakeNoDate(@ForAll("thai") String cell) {
        for (var duty : DeadlineWords.read(cell, YEAR)) {
            var timing = duty.timing();
            var dated = timing.start().or(timing::end).or(timing::due).isPresent();
            if (dated)
                assertThat(PlainSpelling.of(cell)).as(cell + " " + timing).containsPattern(WORD_OF_TIME);
            if (timing.kind() == Timing.Kind.UNDATED) assertThat(timing.note()).isPresent();
        }
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(
                "ภายในเดือน%s ๒๕๖๖",
                "ภายในเดือน%s",
                "ภายใน %s 2566",
                "ภายใน%s",
                "%s",
                "%s ๒๕๖๗",
                "เดือน%s พ.ศ. ๒๕๖๖",
                "ภายในวันที่ ๑๕ %s ๒๕๖๖",
                "๑๕ %s",
                "๑๕%s๒๕๖๖",
                "สิ้นเดือน%s ๖๖",
                "กำหนดส่ง %s",
                "รายงานผลภายในเดือน%s ให้ผู้บริหารทราบ");
    }

    @Provide
    Arbitrary<Month> months() {
        return Arbitraries.of(Month.class);
    }

    @Provide
    Arbitrary<Slip> slips() {
        var place = Arbitraries.integers().between(0, 20);
        var letter = Arbitraries.of("ก", "ค", "ม", "น", "ย", "า", "เ", "ี", "ั", "่", "์", "ร", "ธ", "ะ", "x");
        return Combinators.combine(
                        months(), place, letter, Arbitraries.integers().between(0, 3))
                .as((month, at, other, how) -> new Slip(month, slipped(nameOf(month), at, other, how)))
                .filter(slip -> !slip.typed().equals(nameOf(slip.month())));
    }

    private static String slipped(String name, int place, String letter, int how) {
        var at = place % name.length();
        return switch (how) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default ->
                at + 1 == name.length()
                        ? name + letter
                        : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    @Provide
    Arbitrary<String> figures() {
        var any = Arbitraries.strings()
                .withChars("0123456789๐๑๒๓๔๕๖๗๘๙")
                .ofMinLength(1)
                .ofMaxLength(6);
        return Arbitraries.oneOf(
                any,
                Arbitraries.integers().between(2390, 2710).map(String::valueOf),
                Arbitraries.integers().between(1890, 2210).map(String::valueOf));
    }

    @Provide
    Arbitrary<String> days() {
        return Arbitraries.strings()
                .withChars("0123456789๐๑๒๓๔๕๖๗๘๙")
                .ofMinLength(1)
                .ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> thai() {
        return Arbitraries.strings()
                .withCharRange('ก', '๎')
                .withCharRange('๐', '๙')
                .withChars(" ./-()0123456789o")
                .ofMaxLength(40);
    }
}
