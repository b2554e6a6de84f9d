package org.yokradap.followup.write;

import java.util.Optional;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;

/**
 * Who decides on a report that stands like this, and in which of an executive's posts the word is spoken.
 *
 * @param chain as it was settled when the report was submitted
 */
record Bench(DecisionChain chain, ReportStatus status) {

    /**
     * The executive, speaking in the post whose turn it is. Whoever may speak for the clerk and for the mayor says it once, as
     * the mayor: sending it on to oneself would be idle.
     */
    Optional<Actor> approving(Actor executive) {
        if (chain == DecisionChain.EITHER) return deciding(executive);
        return deciding(executive).map(speaking -> as(Role.MAYOR, executive).orElse(speaking));
    }

    /** As {@link #approving}, for a decision that ends the matter in whichever post it is made. */
    Optional<Actor> deciding(Actor executive) {
        if (chain == DecisionChain.EITHER)
            return executive.in(capacity -> capacity.role().isExecutive());
        return as(turn(), executive);
    }

    /** Whether a word of approval spoken in this post is the last one. */
    boolean isFinal(Actor speaking) {
        return chain == DecisionChain.EITHER || speaking.role() == Role.MAYOR;
    }

    Role turn() {
        return status == ReportStatus.FORWARDED ? Role.MAYOR : Role.CLERK;
    }

    private static Optional<Actor> as(Role role, Actor executive) {
        return executive.in(capacity -> capacity.role() == role);
    }
}
