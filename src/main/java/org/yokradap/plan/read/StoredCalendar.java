package org.yokradap.plan.read;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.AgencyHolidays;
import org.yokradap.plan.api.CalendarEvent;
import org.yokradap.plan.api.CalendarOf;
import org.yokradap.plan.api.CalendarOpened;
import org.yokradap.plan.api.CalendarView;
import org.yokradap.plan.api.DueDays;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRuleChosen;
import org.yokradap.plan.api.Holiday;
import org.yokradap.plan.api.HolidayRemoved;
import org.yokradap.plan.api.HolidaysDeclared;
import org.yokradap.plan.api.KnownHolidays;

/** Reads an agency's calendar off what it was told. */
@Component
class StoredCalendar implements DueDays, AgencyHolidays {
    private final StoredFacts facts;
    private final KnownHolidays known;

    StoredCalendar(StoredFacts facts, KnownHolidays known) {
        this.facts = facts;
        this.known = known;
    }

    @Override
    public List<Occurrence> of(AgencyId agency, Timing timing, FiscalYear year) {
        return DueCalendar.of(facts.calendar(agency)).days(timing, year, period -> List.of()).stream()
                .map(DueCalendar.Day::occurrence)
                .toList();
    }

    @Override
    public Set<LocalDate> of(AgencyId agency) {
        return holidays(facts.calendar(agency)).stream().map(Holiday::day).collect(toSet());
    }

    @QueryHandler
    CalendarView answer(CalendarOf query) {
        var entries = facts.calendarHistory(query.agencyId());
        var events = entries.stream().map(CalendarView.Entry::event).toList();
        var chosen = events.stream()
                .filter(DueRuleChosen.class::isInstance)
                .map(DueRuleChosen.class::cast)
                .reduce((first, second) -> second);
        return new CalendarView(
                chosen.map(DueRuleChosen::rule).orElse(DueRule.STANDARD),
                chosen.map(DueRuleChosen::since),
                holidays(events),
                entries);
    }

    private List<Holiday> holidays(List<CalendarEvent> events) {
        if (events.isEmpty()) return known.all();
        Map<LocalDate, Holiday> holidays = new TreeMap<>();
        for (CalendarEvent event : events) {
            switch (event) {
                case CalendarOpened it -> it.holidays().forEach(holiday -> holidays.put(holiday.day(), holiday));
                case HolidaysDeclared it -> it.holidays().forEach(holiday -> holidays.put(holiday.day(), holiday));
                case HolidayRemoved it -> holidays.remove(it.day());
                case DueRuleChosen it -> {}
            }
        }
        return List.copyOf(holidays.values());
    }
}
