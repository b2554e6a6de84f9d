package org.yokradap.plan.api;

import static org.yokradap.people.api.Role.ADMINISTRATOR;
import static org.yokradap.people.api.Role.HEAD_OF_OFFICE;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;

/** Everything an agency's calendar can be told. What was due or reported before never changes. */
public sealed interface CalendarCommand extends AgencyMessage {
    CalendarId calendarId();

    @Override
    default AgencyId agencyId() {
        return calendarId().agency();
    }

    /**
     * Chooses by which day monthly reports are due, and what happens to a due date that is no working day.
     *
     * @param since today or later
     */
    @AllowedTo({ADMINISTRATOR, HEAD_OF_OFFICE})
    record ChooseDueRule(@TargetAggregateIdentifier CalendarId calendarId, DueRule rule, LocalDate since, String reason)
            implements CalendarCommand {}

    /**
     * Enters holidays. One that is known by the same name changes nothing, except that somebody has now looked at it; one that
     * came with the application takes the name entered, and one that somebody has entered keeps its own until it is removed.
     */
    @AllowedTo({ADMINISTRATOR, HEAD_OF_OFFICE})
    record DeclareHolidays(@TargetAggregateIdentifier CalendarId calendarId, List<Day> days, String reason)
            implements CalendarCommand {
        public DeclareHolidays {
            days = List.copyOf(days);
        }

        /** A holiday by its name. */
        public record Day(LocalDate day, String name) {}
    }

    /** Takes a holiday out. */
    @AllowedTo({ADMINISTRATOR, HEAD_OF_OFFICE})
    record RemoveHoliday(@TargetAggregateIdentifier CalendarId calendarId, LocalDate day, String reason)
            implements CalendarCommand {}
}
