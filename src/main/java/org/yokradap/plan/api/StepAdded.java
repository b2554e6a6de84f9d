package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * The number is the paper's own, so that a step can be named as people name it.
 *
 * @param division that carries it out; empty where all who are responsible for the measure do
 */
@Revision("1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StepAdded(MeasureId measureId, int number, String text, Optional<DivisionId> division)
        implements MeasureEvent {
    public StepAdded {
        division = Objects.requireNonNullElse(division, Optional.empty());
    }

    public StepAdded(MeasureId measureId, int number, String text) {
        this(measureId, number, text, Optional.empty());
    }
}
