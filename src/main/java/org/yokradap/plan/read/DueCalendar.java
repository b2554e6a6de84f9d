package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.Occurrences;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.plan.api.CalendarEvent;
import org.yokradap.plan.api.CalendarOpened;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRuleChosen;
import org.yokradap.plan.api.Holiday;
import org.yokradap.plan.api.HolidayRemoved;
import org.yokradap.plan.api.HolidaysDeclared;
import org.yokradap.plan.api.SlotId;

/**
 * By which days an agency's duties are due, as its calendar was told over time. A change moves a slot only if it was due on the
 * day from which the change holds, or later, and still is afterwards: nothing becomes late, or stops being late, behind anybody's
 * back. Each occurrence is computed from the duty's timing under each rule, never from another occurrence.
 */
record DueCalendar(List<Change> changes) {
    static final DueCalendar STANDARD = new DueCalendar(List.of());

    DueCalendar {
        changes = List.copyOf(changes);
    }

    /**
     * What changed.
     *
     * @param rule empty where only holidays did
     * @param holidays all that were known then, with their names
     * @param kept slots that had been reported
     */
    record Change(LocalDate since, Optional<DueRule> rule, Map<LocalDate, String> holidays, Set<SlotId> kept) {
        private List<Occurrence> under(DueRule standing, Timing timing, FiscalYear year) {
            var workingDays = new WorkingDays(holidays.keySet());
            return Occurrences.of(timing, year, rule.orElse(standing).policy(workingDays));
        }
    }

    /** An occurrence, and why its day was moved: a holiday's name, or empty text for a Saturday or Sunday. */
    record Day(Occurrence occurrence, Optional<String> dayOff) {
        Period period() {
            return occurrence.period();
        }
    }

    /** The calendar that these events tell of. */
    static DueCalendar of(List<CalendarEvent> events) {
        var changes = new ArrayList<Change>();
        Map<LocalDate, String> holidays = new LinkedHashMap<>();
        for (CalendarEvent event : events) {
            switch (event) {
                case CalendarOpened opened -> add(opened.holidays(), holidays);
                case HolidaysDeclared declared -> {
                    add(declared.holidays(), holidays);
                    changes.add(change(declared.since(), Optional.empty(), holidays, declared.kept()));
                }
                case HolidayRemoved removed -> {
                    holidays.remove(removed.day());
                    changes.add(change(removed.since(), Optional.empty(), holidays, removed.kept()));
                }
                case DueRuleChosen chosen ->
                    changes.add(change(chosen.since(), Optional.of(chosen.rule()), holidays, chosen.kept()));
            }
        }
        return new DueCalendar(changes);
    }

    private static void add(List<Holiday> declared, Map<LocalDate, String> holidays) {
        declared.forEach(holiday -> holidays.put(holiday.day(), holiday.name()));
    }

    private static Change change(
            LocalDate since, Optional<DueRule> rule, Map<LocalDate, String> holidays, List<SlotId> kept) {
        return new Change(since, rule, Map.copyOf(holidays), Set.copyOf(kept));
    }

    /**
     * The times that a duty falls due.
     *
     * @param ids of the slots that a period's occurrence is, or was
     */
    List<Day> days(Timing timing, FiscalYear year, Function<Period, List<SlotId>> ids) {
        return Occurrences.of(timing, year, DueRule.STANDARD.policy(new WorkingDays(Set.of()))).stream()
                .map(occurrence -> settled(occurrence, timing, year, ids.apply(occurrence.period())))
                .toList();
    }

    private Day settled(Occurrence first, Timing timing, FiscalYear year, List<SlotId> ids) {
        var standing = new Day(first, Optional.empty());
        var rule = DueRule.STANDARD;
        for (Change change : changes) {
            if (ids.stream().anyMatch(change.kept::contains)) continue;
            var candidate = candidate(change, rule, first.period(), timing, year);
            if (standing.occurrence.due().isBefore(change.since)
                    || candidate.due().isBefore(change.since)) continue;
            standing = new Day(candidate, dayOff(candidate, change));
            rule = change.rule.orElse(rule);
        }
        return standing;
    }

    private static Occurrence candidate(
            Change change, DueRule standing, Period period, Timing timing, FiscalYear year) {
        return change.under(standing, timing, year).stream()
                .filter(occurrence -> occurrence.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule changes what a duty is for: " + period));
    }

    private static Optional<String> dayOff(Occurrence occurrence, Change change) {
        return occurrence.due().equals(occurrence.original())
                ? Optional.empty()
                : Optional.of(change.holidays.getOrDefault(occurrence.original(), ""));
    }
}
