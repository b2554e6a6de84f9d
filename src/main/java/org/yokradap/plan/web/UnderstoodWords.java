package org.yokradap.plan.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.DueDays;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/** Says what was understood of a duty's words: {@code ${@understood.say(duty.timing(), year, agency)}}. */
@Component("understood")
public class UnderstoodWords {
    private final Phrases phrases;
    private final DueDays days;
    private final Clock clock;

    UnderstoodWords(Phrases phrases, DueDays days, Clock clock) {
        this.phrases = phrases;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A time that a duty falls due.
     *
     * @param movedFrom the holiday that it was moved from
     * @param asAgreed whether it is by the duty's words and the agency's rule, and nothing came between
     */
    private record Time(Period period, LocalDate due, Optional<LocalDate> movedFrom, boolean asAgreed) {
        static Time of(Occurrence occurrence) {
            var original = occurrence.original();
            return new Time(
                    occurrence.period(),
                    occurrence.due(),
                    Optional.of(original).filter(day -> !day.equals(occurrence.due())),
                    true);
        }

        static Time of(DueSlot slot) {
            boolean asAgreed = slot.begun().isEmpty() && slot.postponements().isEmpty();
            return new Time(
                    slot.period(),
                    slot.due(),
                    slot.dayOff().filter(day -> asAgreed).map(day -> slot.original()),
                    asAgreed);
        }

        YearMonth month() {
            return YearMonth.from(period.start());
        }
    }

    /** ครบกำหนด 31 ม.ค. 2566 · ทุกเดือน ต.ค. 2565 – ก.ย. 2566 · ไม่มีกำหนดวันที่; by the agency's own calendar. */
    public String say(Timing timing, FiscalYear year, AgencyId agency) {
        var times = days.of(agency, timing, year).stream().map(Time::of).toList();
        return times.isEmpty() ? undated(timing) : dated(timing, times);
    }

    /**
     * What is to be looked at again before the words are kept: a year that was typed wrong is a date like any other. What was due before
     * the order is due on its day, because nobody is late before being told; what names no day is never asked for.
     */
    public Optional<String> doubt(Timing timing, FiscalYear year, AgencyId agency) {
        var due = days.of(agency, timing, year).stream().map(Occurrence::due).toList();
        var today = LocalDate.now(clock);
        if (due.isEmpty()) return Optional.of(phrase("understood.never-asked"));
        if (due.stream().anyMatch(day -> !year.contains(day) && !year.next().contains(day)))
            return Optional.of(phrase("understood.other-year", year));
        long past = due.stream().filter(day -> day.isBefore(today)).count();
        if (past == 0) return Optional.empty();
        return Optional.of(
                due.size() == 1 ? phrase("understood.past") : phrase("understood.some-past", past, due.size()));
    }

    /**
     * The same of the days on which a report is really owed: after an order that came late, a change or a postponement those are
     * not all that the words name. What was owed by earlier words is left out; absent is a duty on which nothing is owed.
     */
    Map<ObligationId, String> owed(List<Obligation> duties, List<DueSlot> slots) {
        Map<ObligationId, String> said = new HashMap<>();
        for (Obligation duty : duties) {
            var times = slots.stream()
                    .filter(slot ->
                            slot.dutyNumber() == duty.number() && slot.words().equals(duty.words()))
                    .map(Time::of)
                    .distinct()
                    .sorted(comparing(Time::due))
                    .toList();
            if (!times.isEmpty()) said.put(duty.id(), dated(duty.timing(), times));
        }
        return said;
    }

    private String dated(Timing timing, List<Time> times) {
        if (times.size() == 1) return once(times.getFirst());
        if (!isEveryMonth(timing, times))
            return phrase(
                    "understood.several",
                    times.stream().map(time -> day(time.due())).distinct().collect(joining(", ")));
        if (timing.kind() == Timing.Kind.MONTHLY_OFFSET && times.stream().allMatch(Time::asAgreed))
            return phrase(
                    "understood.monthly-" + dayOfEachMonth(timing),
                    first(times),
                    last(times),
                    timing.count().orElseThrow());
        return isDueInTheMonth(times)
                ? phrase("understood.monthly", first(times), last(times))
                : phrase(
                        "understood.monthly-due",
                        first(times),
                        last(times),
                        times.getFirst().due(),
                        times.getLast().due());
    }

    /** Whether they are one for each of some months that follow each other. */
    private static boolean isEveryMonth(Timing timing, List<Time> times) {
        if (timing.kind() != Timing.Kind.MONTHLY && timing.kind() != Timing.Kind.MONTHLY_OFFSET) return false;
        var months = times.stream().map(Time::month).sorted().toList();
        return months.stream().distinct().count() == months.size()
                && months.getFirst().plusMonths(months.size() - 1L).equals(months.getLast());
    }

    private static String dayOfEachMonth(Timing timing) {
        if (timing.fallsInTheMonthItself()) return timing.countsWorkingDays() ? "working-day" : "day";
        return timing.countsWorkingDays() ? "working-days" : "offset";
    }

    private String once(Time time) {
        return time.movedFrom()
                .map(original -> phrase("understood.moved", time.due(), original))
                .orElseGet(() -> phrase("understood.once", time.due()));
    }

    private static boolean isDueInTheMonth(List<Time> times) {
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

    private static String first(List<Time> times) {
        return times.stream()
                .map(Time::month)
                .min(naturalOrder())
                .map(UnderstoodWords::month)
                .orElseThrow();
    }

    private static String last(List<Time> times) {
        return times.stream()
                .map(Time::month)
                .max(naturalOrder())
                .map(UnderstoodWords::month)
                .orElseThrow();
    }

    private static String month(YearMonth month) {
        return ThaiDates.shortMonth(month, locale());
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
