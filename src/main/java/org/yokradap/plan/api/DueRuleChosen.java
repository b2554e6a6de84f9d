package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The agency's rule for due dates from a day on: a slot follows it if it was due on that day or later, and still is.
 *
 * @param kept slots that would follow, but had been reported already
 */
@Revision("1")
public record DueRuleChosen(CalendarId calendarId, DueRule rule, LocalDate since, String reason, List<SlotId> kept)
        implements CalendarEvent {
    public DueRuleChosen {
        kept = List.copyOf(kept);
    }
}
