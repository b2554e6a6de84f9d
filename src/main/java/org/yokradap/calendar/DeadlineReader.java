package org.yokradap.calendar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Weighs what a sentence says about time. In this order:
 *
 * <ol>
 *   <li>firm: a date or period with "by" before it, a number of days from something, a rhythm. Two of them are one too many
 *   <li>a date without "by"
 *   <li>a trigger (เมื่อ…เสร็จสิ้น), which also governs a monthly meeting where the result is only told
 *   <li>the monthly meeting, a named round, quarter or year
 *   <li>a reference to another deadline, then "all the time"
 *   <li>nothing: undated, with the reason
 * </ol>
 */
final class DeadlineReader {
    private static final Pattern TRIGGER = Pattern.compile(
            "เมื่อ(?! ?(?:วันที่|เดือน|ปี(?! ?งบประมาณ)|\\d))|(?:ภาย)?หลัง(?:จาก|สิ้นสุด|เสร็จ|ดำเนิน|การ|ได้รับ|ประกาศ)"
                    + "|ภายหลัง|ทุกครั้ง|ทันที|ก่อน(?:การ|จัด|เริ่ม|ดำเนิน|ประชุม)");
    private static final Pattern MONTHLY_MEETING = Pattern.compile("ประจำ ?เดือน");
    private static final Pattern OTHER_DEADLINE = Pattern.compile(
            "(?:ภายใน|ตาม|ทัน) ?(?:กรอบ ?)?(?:ระยะ ?เวลา|ห้วง ?เวลา|ช่วง ?เวลา|วัน ?(?:และ ?)?เวลา|เวลา|วัน ?ที่) ?.{0,40}?กำหนด"
                    + "|(?:ภายใน|ตาม|ทัน) ?กำหนด|ตาม ?(?:กรอบ ?ระยะ ?เวลา|ปฏิทิน)");
    private static final Pattern ALL_THE_TIME = Pattern.compile(
            "เป็น ?ปัจจุบัน|อยู่ ?เสมอ|สม่ำเสมอ|ต่อเนื่อง|ตลอด ?เวลา|ตลอด ?(?:ทั้ง ?)?ปี(?! ?งบประมาณ)|เป็นประจำ(?! ?(?:ทุก|เดือน|ปี))");

    private static final Pattern DAY_ALONE = Pattern.compile("(?:ภายใน|ไม่เกิน|ก่อน) ?วันที่ ?\\d");
    private static final Pattern CALENDAR_YEAR = Pattern.compile(
            "(?:ภายใน|สิ้น|ใน) ?(?:สิ้น ?)?ปี ?(?:พ\\.? ?ศ\\.{0,2} ?)?\\d|(?:ภายใน|สิ้น) ?ปี(?! ?งบประมาณ)");
    private static final Pattern WORD_OF_TIME =
            Pattern.compile("เดือน|ไตรมาส|ครึ่งปี|วันที่|สัปดาห์|วันทำการ|ภายใน ?\\d|ล่วงหน้า|\\d ?วัน");

    private DeadlineReader() {}

    /** One timing; more only for periods that stand side by side. */
    static List<Timing> read(Phrase phrase) {
        var dates = DateMention.in(phrase);
        var periods = NamedPeriod.in(phrase);
        return firm(phrase, dates, periods)
                .or(() -> plainDate(dates, periods))
                .or(() -> one(phrase, TRIGGER, Timing.event()))
                .or(() -> one(phrase, MONTHLY_MEETING, Timing.monthly()).filter(monthly -> noneIsSubject(dates)))
                .or(() -> named(periods))
                .or(() -> one(phrase, OTHER_DEADLINE, Timing.refersToOther()))
                .or(() -> one(phrase, ALL_THE_TIME, Timing.continuous()))
                .orElseGet(() -> List.of(Timing.undated(doubt(phrase, dates))));
    }

    private static Optional<List<Timing>> firm(Phrase phrase, List<DateMention> dates, List<NamedPeriod> periods) {
        var relative = RelativeTime.in(phrase).map(timing -> countedFrom(timing, dates));
        var rhythms = Rhythms.in(phrase).stream().map(rhythm -> limited(rhythm, dates));
        var byDate = dates.stream().filter(date -> date.role().isDeadline()).map(DateMention::timing);
        var deadlines = Stream.of(relative.stream(), rhythms, byDate)
                .flatMap(each -> each)
                .distinct()
                .toList();
        var byPeriod =
                named(periods.stream().filter(NamedPeriod::deadline).toList()).orElse(List.of());
        if (deadlines.isEmpty() && byPeriod.isEmpty()) return Optional.empty();

        var otherDates = dates.stream().anyMatch(date -> date.role() == Role.PLAIN && !date.isRange());
        if (otherDates || deadlines.size() > 1) return Optional.of(several());
        if (deadlines.isEmpty()) return Optional.of(byPeriod);
        if (byPeriod.isEmpty()) return Optional.of(deadlines);
        var monthlyInPeriod = byPeriod.size() == 1 && isMonthly(deadlines.getFirst());
        return Optional.of(monthlyInPeriod ? List.of(within(deadlines.getFirst(), byPeriod.getFirst())) : several());
    }

    /** A monthly duty lasts as long as the range of months beside it, or begins with the month it is said to begin with. */
    private static Timing limited(Timing rhythm, List<DateMention> dates) {
        if (!isMonthly(rhythm)) return rhythm;
        var spans = dates.stream()
                .filter(date -> date.isRange() && !date.role().isDeadline())
                .toList();
        if (spans.size() == 1) return within(rhythm, spans.getFirst().timing());
        return one(dates, Role.FROM)
                .map(DateMention::timing)
                .flatMap(Timing::start)
                .or(() -> one(dates, Role.AFTER_END)
                        .flatMap(date -> date.timing().due())
                        .map(end -> end.plusDays(1)))
                .map(rhythm::startingOn)
                .orElse(rhythm);
    }

    private static boolean isMonthly(Timing timing) {
        return timing.kind() == Timing.Kind.MONTHLY || timing.kind() == Timing.Kind.MONTHLY_OFFSET;
    }

    private static Timing within(Timing rhythm, Timing span) {
        return new Timing(rhythm.kind(), span.start(), span.end(), rhythm.due(), rhythm.count(), rhythm.note());
    }

    private static Timing countedFrom(Timing relative, List<DateMention> dates) {
        return one(dates, Role.FROM, Role.AFTER_END)
                .map(DateMention::timing)
                .filter(date -> date.kind() == Timing.Kind.BY_DATE)
                .flatMap(Timing::due)
                .map(relative::startingOn)
                .orElse(relative);
    }

    private static Optional<DateMention> one(List<DateMention> dates, Role... roles) {
        var from = dates.stream()
                .filter(date -> List.of(roles).contains(date.role()))
                .toList();
        return from.size() == 1 ? Optional.of(from.getFirst()) : Optional.empty();
    }

    private static Optional<List<Timing>> plainDate(List<DateMention> dates, List<NamedPeriod> periods) {
        var plain = dates.stream()
                .filter(date -> date.role() == Role.PLAIN || (date.role() == Role.FROM && date.isRange()))
                .map(DateMention::timing)
                .distinct()
                .toList();
        if (plain.isEmpty()) return Optional.empty();
        if (plain.size() > 1) return Optional.of(several());
        return Optional.of(List.of(asRound(plain.getFirst(), periods)));
    }

    /** "รอบ ๖ เดือน (ต.ค. ๖๕ - มี.ค. ๖๖)" says the same thing twice; the dates also tell which half is meant. */
    private static Timing asRound(Timing date, List<NamedPeriod> periods) {
        if (date.start().isEmpty() || periods.size() != 1) return date;
        var kind = periods.getFirst().timing().kind();
        var start = date.start().get();
        if (!FiscalYear.covers(start)) return date;
        var year = FiscalYear.of(start);
        return Stream.of(
                        Timing.halfYear(year, 1),
                        Timing.halfYear(year, 2),
                        Timing.fullYear(year),
                        Timing.quarter(year, 1),
                        Timing.quarter(year, 2),
                        Timing.quarter(year, 3),
                        Timing.quarter(year, 4))
                .filter(round -> round.kind() == kind
                        && round.start().equals(date.start())
                        && round.end().equals(date.end()))
                .findFirst()
                .orElse(date);
    }

    private static Optional<List<Timing>> named(List<NamedPeriod> periods) {
        if (periods.isEmpty()) return Optional.empty();
        var timings = periods.stream().map(NamedPeriod::timing).distinct().toList();
        var sideBySide = periods.stream().skip(1).allMatch(NamedPeriod::listed)
                && timings.stream().noneMatch(timing -> timing.kind() == Timing.Kind.UNDATED);
        return Optional.of(timings.size() == 1 || sideBySide ? timings : several());
    }

    private static Optional<List<Timing>> one(Phrase phrase, Pattern words, Timing timing) {
        return phrase.has(words) ? Optional.of(List.of(timing)) : Optional.empty();
    }

    /** "ประจำเดือนมกราคม" is one month's report, not every month's. */
    private static boolean noneIsSubject(List<DateMention> dates) {
        return dates.stream().noneMatch(date -> date.role() == Role.SUBJECT);
    }

    private static List<Timing> several() {
        return List.of(Timing.undated(Doubt.SEVERAL_DEADLINES));
    }

    private static Doubt doubt(Phrase phrase, List<DateMention> dates) {
        if (!dates.isEmpty()) return Doubt.DATE_IS_NO_DEADLINE;
        if (phrase.has(DAY_ALONE)) return Doubt.DAY_WITHOUT_MONTH;
        if (phrase.has(CALENDAR_YEAR)) return Doubt.UNCLEAR_YEAR;
        return phrase.has(WORD_OF_TIME) ? Doubt.NOT_UNDERSTOOD : Doubt.NO_TIME_NAMED;
    }
}
