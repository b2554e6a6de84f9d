package org.yokradap.plan.api;

/** Everything that has happened to a measure. */
public sealed interface MeasureEvent
        permits MeasureProposed, StepAdded, ObligationAdded, MeasureAssigned, MeasureWithdrawn {
    MeasureId measureId();
}
