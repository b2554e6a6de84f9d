package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * Another division takes over, for every period that has not ended before a day.
 *
 * @param number the duty that passes over; empty for all of them
 * @param since periods that end on this day or later
 * @param kept slots of such periods that had been reported already: they stay with the one who reported
 */
@Revision("1")
public record MeasureReassigned(
        MeasureId measureId,
        Optional<Integer> number,
        DivisionId from,
        DivisionId to,
        LocalDate since,
        String reason,
        List<SlotId> kept)
        implements MeasureEvent {
    public MeasureReassigned {
        kept = List.copyOf(kept);
    }

    public boolean concerns(int duty) {
        return number.map(it -> it == duty).orElse(true);
    }
}
