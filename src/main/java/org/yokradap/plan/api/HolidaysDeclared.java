package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The agency does not work on these days.
 *
 * @param since the day on which it was told: what was due before does not move
 * @param kept slots that would move, but had been reported already
 */
@Revision("1")
public record HolidaysDeclared(
        CalendarId calendarId, List<Holiday> holidays, LocalDate since, String reason, List<SlotId> kept)
        implements CalendarEvent {
    public HolidaysDeclared {
        holidays = List.copyOf(holidays);
        kept = List.copyOf(kept);
    }
}
