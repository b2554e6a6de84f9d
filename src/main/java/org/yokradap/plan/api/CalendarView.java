package org.yokradap.plan.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * An agency's calendar.
 *
 * @param rule the one chosen last, which may hold from a day to come
 * @param since the day from which it holds; empty for the one that holds while none was chosen
 * @param holidays by day
 * @param entries what was told, oldest first
 */
public record CalendarView(DueRule rule, Optional<LocalDate> since, List<Holiday> holidays, List<Entry> entries) {
    public CalendarView {
        holidays = List.copyOf(holidays);
        entries = List.copyOf(entries);
    }

    /**
     * What was told, when, and by whom in which role.
     *
     * @param actingFor the officer who holds the post, when another one acted in it
     */
    public record Entry(Instant at, OfficerId officer, Role role, Optional<OfficerId> actingFor, CalendarEvent event) {}
}
