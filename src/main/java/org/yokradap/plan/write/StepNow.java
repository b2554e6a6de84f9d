package org.yokradap.plan.write;

import java.util.Optional;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepState;

/** A step as it was added, and as it is now. */
record StepNow(StepAdded added, String text, Optional<DivisionId> division, StepState state) {
    static StepNow of(StepAdded added) {
        return new StepNow(added, added.text(), added.division(), StepState.NOT_BEGUN);
    }

    StepNow saying(String other) {
        return new StepNow(added, other, division, state);
    }

    StepNow by(DivisionId other) {
        return new StepNow(added, text, Optional.of(other), state);
    }

    StepNow in(StepState other) {
        return new StepNow(added, text, division, other);
    }

    /** Said again, in the words of then or of now, it is the same step. */
    boolean isAgain(StepAdded again) {
        return again.equals(added)
                || (again.text().equals(text)
                        && (again.division().isEmpty() || again.division().equals(division)));
    }
}
