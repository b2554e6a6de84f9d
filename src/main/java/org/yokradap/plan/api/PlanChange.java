package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * One difference between two states of a plan.
 *
 * @param number of the step or duty
 * @param before empty for what was added
 * @param after empty for what was taken out
 * @param inForce whether it holds already, without waiting for an order: the head of office has a duty put off, handed over or
 *     told another rhythm on the way
 */
public record PlanChange(
        MeasureId measure,
        Part part,
        Optional<Integer> number,
        Optional<String> before,
        Optional<String> after,
        boolean inForce) {
    /** What of a measure differs. */
    public enum Part {
        /** The measure as a whole, named by its issue. */
        MEASURE,
        /** What it stands under: instrument, indicator, item. */
        HEADING,
        ISSUE,
        /** The weaknesses it is for, by their codes. */
        WEAKNESSES,
        /** Who is responsible, in the words of the paper. */
        RESPONSIBLE,
        /** Who is responsible, by the codes of the divisions. */
        DIVISIONS,
        /** Who puts together what the others hand over, by the code of the division. */
        COORDINATOR,
        STEP,
        DUTY
    }

    /** How it differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** The same change, which holds already. */
    public PlanChange holding() {
        return new PlanChange(measure, part, number, before, after, true);
    }

    @JsonProperty
    public Kind kind() {
        if (before.isEmpty()) return Kind.ADDED;
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }
}
