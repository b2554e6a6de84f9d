package org.yokradap.plan.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.DueDays;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Says what was understood of a duty's words: {@code ${@understood.say(duty.timing(), year, agency)}}. */
@Component("understood")
public class UnderstoodWords {
    private final Phrases phrases;
    private final DueDays days;

    UnderstoodWords(Phrases phrases, DueDays days) {
        this.phrases = phrases;
        this.days = days;
    }

    /** ครบกำหนด 31 ม.ค. 2566 · ทุกเดือน ต.ค. 2565 – ก.ย. 2566 · ไม่มีกำหนดวันที่; by the agency's own calendar. */
    public String say(Timing timing, FiscalYear year, AgencyId agency) {
        var times = days.of(agency, timing, year);
        if (times.isEmpty()) return undated(timing);
        if (times.size() == 1) return once(times.getFirst());
        return switch (timing.kind()) {
            case MONTHLY ->
                isDueInTheMonth(times)
                        ? phrase("understood.monthly", first(times), last(times))
                        : phrase(
                                "understood.monthly-due",
                                first(times),
                                last(times),
                                times.getFirst().due(),
                                times.getLast().due());
            case MONTHLY_OFFSET ->
                phrase(
                        "understood.monthly-" + dayOfEachMonth(timing),
                        first(times),
                        last(times),
                        timing.count().orElseThrow());
            default ->
                phrase(
                        "understood.several",
                        times.stream().map(time -> day(time.due())).collect(joining(", ")));
        };
    }

    private static String dayOfEachMonth(Timing timing) {
        if (timing.fallsInTheMonthItself()) return timing.countsWorkingDays() ? "working-day" : "day";
        return timing.countsWorkingDays() ? "working-days" : "offset";
    }

    private String once(Occurrence time) {
        return time.due().equals(time.original())
                ? phrase("understood.once", time.due())
                : phrase("understood.moved", time.due(), time.original());
    }

    private static boolean isDueInTheMonth(List<Occurrence> times) {
        return times.stream().allMatch(time -> time.due().equals(time.period().end()));
    }

    private String undated(Timing timing) {
        return switch (timing.kind()) {
            case EVENT, CONTINUOUS, REFERS_TO_OTHER, RELATIVE ->
                phrase("understood.no-day", phrase("timing." + timing.kind().code()));
            default ->
                timing.note()
                        .map(doubt -> phrase("understood.no-day", phrase("doubt." + doubt)))
                        .orElseGet(() -> phrase("understood.undated"));
        };
    }

    /** What a report is for: ม.ค. 2566, ไตรมาสที่ 2. Empty for a duty that is done once. */
    public String period(Period period) {
        var code = period.code();
        if (code.equals("once")) return "";
        if (code.indexOf('-') > 0) return ThaiDates.shortMonth(YearMonth.from(period.start()), locale());
        if (code.indexOf('q') > 0) return phrase("period.quarter", code.substring(code.indexOf('q') + 1));
        if (code.indexOf('h') > 0) return phrase("period.half", code.substring(code.indexOf('h') + 1));
        return phrase("period.year", code);
    }

    /** Why a line of a table is not taken. */
    public String refusal(Rejection rejection) {
        return phrases.say(rejection, locale());
    }

    private static String first(List<Occurrence> times) {
        return month(times.getFirst());
    }

    private static String last(List<Occurrence> times) {
        return month(times.getLast());
    }

    private static String month(Occurrence time) {
        return ThaiDates.shortMonth(YearMonth.from(time.period().start()), locale());
    }

    private static String day(LocalDate day) {
        return ThaiDates.medium(day, locale());
    }

    private String phrase(String key, Object... arguments) {
        return phrases.say(key, locale(), arguments);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
