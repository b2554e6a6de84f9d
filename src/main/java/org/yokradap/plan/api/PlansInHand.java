package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;

/** Plans that wait for somebody, by year. */
public record PlansInHand(List<PlanInHand> plans) {
    public PlansInHand {
        plans = List.copyOf(plans);
    }

    /**
     * A plan on somebody's desk.
     *
     * @param changed whether it was changed after it was submitted, so that nobody can answer it before it is submitted anew
     * @param since the day of the last step on its way
     */
    public record PlanInHand(PlanId plan, PlanState state, int version, boolean changed, LocalDate since) {}
}
