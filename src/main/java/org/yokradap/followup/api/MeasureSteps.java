package org.yokradap.followup.api;

import java.util.List;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlannedMeasure;

/** The steps of a measure, as the plan has them now: a report says which of them are done. */
public interface MeasureSteps {
    /** In the order of the plan; none for a measure that is not in it. */
    List<PlannedMeasure.Step> of(MeasureId measure);
}
