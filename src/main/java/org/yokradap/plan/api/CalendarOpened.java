package org.yokradap.plan.api;

import java.util.List;
import org.axonframework.serialization.Revision;

/** Keeps the holidays that the application knew that day: those that a later version knows change nothing. */
@Revision("1")
public record CalendarOpened(CalendarId calendarId, List<Holiday> holidays) implements CalendarEvent {
    public CalendarOpened {
        holidays = List.copyOf(holidays);
    }
}
