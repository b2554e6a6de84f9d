package org.yokradap.followup.api;

import java.util.List;
import org.yokradap.plan.api.PlannedMeasure;

/**
 * The periods of one duty that a division can report on now: begun or over, and with the division.
 *
 * @param tasks by due day
 * @param steps of the measure, as the plan has them now
 */
public record OwedPeriods(List<Task> tasks, List<PlannedMeasure.Step> steps) {
    public OwedPeriods {
        tasks = List.copyOf(tasks);
        steps = List.copyOf(steps);
    }
}
