package org.yokradap.plan.api;

/** What the plans contain as they stand now, ordered or not. */
public interface PlanDrafts {
    PlanContent of(PlanId plan);
}
