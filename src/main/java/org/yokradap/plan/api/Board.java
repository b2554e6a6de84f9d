package org.yokradap.plan.api;

import java.util.List;
import java.util.Optional;

/** The measures of a year's plan, in the order of their numbers, withdrawn ones among them. */
public record Board(List<PlannedMeasure> measures) {
    public Board {
        measures = List.copyOf(measures);
    }

    public Optional<PlannedMeasure> measure(MeasureId id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }
}
