package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.Revision;

/**
 * The measure is no longer in the plan.
 *
 * @param kept slots that were not due yet but had been reported already: they stay
 */
@Revision("1")
public record MeasureWithdrawn(
        MeasureId measureId,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SlotId> kept) implements MeasureEvent {
    public MeasureWithdrawn {
        kept = List.copyOf(Objects.requireNonNullElse(kept, List.of()));
    }

    public MeasureWithdrawn(MeasureId measureId, String reason) {
        this(measureId, reason, List.of());
    }
}
