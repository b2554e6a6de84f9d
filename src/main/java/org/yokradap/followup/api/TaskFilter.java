package org.yokradap.followup.api;

import java.util.Optional;
import org.yokradap.people.api.DivisionId;

/** Which tasks to show. Empty means any. */
public record TaskFilter(Optional<DivisionId> division, Optional<SlotState> state, boolean overdueOnly) {
    public boolean passes(Task task) {
        return division.map(task.slot().division()::equals).orElse(true)
                && state.map(task.state()::equals).orElse(true)
                && (!overdueOnly || task.state() == SlotState.OVERDUE);
    }
}
