package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Reports of one period may come later. The slots that this is about are named one by one, each with the day it was due before:
 * what is derived anew later must not change what was promised.
 */
@Revision("1")
public record ObligationPostponed(MeasureId measureId, int number, LocalDate due, String reason, List<Moved> slots)
        implements MeasureEvent {
    public ObligationPostponed {
        slots = List.copyOf(slots);
    }

    /** A slot and the day on which it was due. */
    public record Moved(SlotId slot, LocalDate from) {}
}
