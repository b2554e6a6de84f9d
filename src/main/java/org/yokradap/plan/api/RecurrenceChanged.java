package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.yokradap.calendar.Timing;

/**
 * A duty falls due by other words, for every period that has not ended before a day.
 *
 * @param since periods that end on this day or later
 * @param kept slots of such periods that had been reported already: they stay as they are
 */
@Revision("1")
public record RecurrenceChanged(
        MeasureId measureId, int number, String words, Timing timing, LocalDate since, String reason, List<SlotId> kept)
        implements MeasureEvent {
    public RecurrenceChanged {
        kept = List.copyOf(kept);
    }
}
