package org.yokradap.plan.api;

/** Everything that has happened to a measure. */
public sealed interface MeasureEvent
        permits MeasureProposed,
                MeasureRevised,
                WeaknessesAnswered,
                StepAdded,
                StepRevised,
                StepAssigned,
                StepBegun,
                StepCompleted,
                StepReopened,
                ObligationAdded,
                ObligationRevised,
                ObligationPostponed,
                RecurrenceChanged,
                MeasureAssigned,
                MeasureReassigned,
                EveryDivisionIncluded,
                CoordinatorNamed,
                MeasureWithdrawn {
    MeasureId measureId();
}
