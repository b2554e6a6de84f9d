package org.yokradap.plan.api;

/** How far a step of a measure is. */
public enum StepState {
    NOT_BEGUN,
    UNDER_WAY,
    DONE
}
