package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The agency works on this day after all.
 *
 * @param since the day on which it was told: what was due before does not move
 * @param kept slots that would move, but had been reported already
 */
@Revision("1")
public record HolidayRemoved(CalendarId calendarId, LocalDate day, LocalDate since, String reason, List<SlotId> kept)
        implements CalendarEvent {
    public HolidayRemoved {
        kept = List.copyOf(kept);
    }
}
