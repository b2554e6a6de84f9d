package org.yokradap.plan.api;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.yokradap.assessment.api.Subject;

/** The weaknesses that the measure is meant for, all of them. From now on its words no longer decide that. */
@Revision("1")
public record WeaknessesAnswered(MeasureId measureId, List<Subject> weaknesses) implements MeasureEvent {
    public WeaknessesAnswered {
        weaknesses = List.copyOf(weaknesses);
    }
}
