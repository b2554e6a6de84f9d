package org.yokradap.plan.api;

import static org.yokradap.plan.api.PlanStep.ENDORSE;
import static org.yokradap.plan.api.PlanStep.ORDER;
import static org.yokradap.plan.api.PlanStep.RETURN;
import static org.yokradap.plan.api.PlanStep.SUBMIT;
import static org.yokradap.plan.api.PlanStep.WITHDRAW;

import java.util.Map;
import java.util.Optional;
import org.yokradap.people.api.Role;

/** Where a plan is on its way, and which steps lead on from there. The aggregate, the view and the buttons go by this table. */
public enum PlanState {
    /** Nothing was submitted, or what was has been taken back. */
    DRAFT,
    /** Waits for the ปลัด's opinion. */
    SUBMITTED,
    /** Waits for the นายก's order. */
    ENDORSED,
    /** Sent back by the ปลัด or the นายก. */
    RETURNED,
    ORDERED;

    private static final Map<PlanState, Map<PlanStep, PlanState>> TABLE = Map.of(
            DRAFT, Map.of(SUBMIT, SUBMITTED),
            // What was changed after it was submitted is submitted anew, from wherever the first paper is.
            SUBMITTED, Map.of(SUBMIT, SUBMITTED, WITHDRAW, DRAFT, ENDORSE, ENDORSED, RETURN, RETURNED),
            ENDORSED, Map.of(SUBMIT, SUBMITTED, ORDER, ORDERED, RETURN, RETURNED),
            RETURNED, Map.of(SUBMIT, SUBMITTED),
            ORDERED, Map.of(SUBMIT, SUBMITTED));

    /** The state after this step, or empty if it is not possible now. */
    public Optional<PlanState> after(PlanStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }

    public boolean allows(PlanStep step) {
        return after(step).isPresent();
    }

    /** Whose turn it is; nobody's once it is ordered. */
    public Optional<Role> turn() {
        return switch (this) {
            case DRAFT, RETURNED -> Optional.of(Role.HEAD_OF_OFFICE);
            case SUBMITTED -> Optional.of(Role.CLERK);
            case ENDORSED -> Optional.of(Role.MAYOR);
            case ORDERED -> Optional.empty();
        };
    }
}
