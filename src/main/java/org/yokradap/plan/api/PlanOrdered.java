package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The นายก ordered this version: it is in force from this day on, in place of the one before.
 *
 * @param digest of exactly what was shown
 * @param order never {@link PlanOrder#RETURN}
 * @param text the instructions as written; may be empty
 * @param due by when the instructions are to be carried out, if they say so
 * @param kept slots of measures that this version leaves out which had been reported before they were due: they stay
 */
@Revision("1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlanOrdered(
        PlanId planId,
        int version,
        String digest,
        PlanOrder order,
        String text,
        Optional<LocalDate> due,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SlotId> kept)
        implements PlanEvent {
    public PlanOrdered {
        due = Objects.requireNonNullElse(due, Optional.empty());
        kept = List.copyOf(Objects.requireNonNullElse(kept, List.of()));
    }
}
