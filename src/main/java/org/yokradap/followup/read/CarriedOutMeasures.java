package org.yokradap.followup.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.analysis.MeasureOutcomes;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.Task;

/** Tells an assessment what became of the measures of the plan that answers it: that of the year after. */
@Component
class CarriedOutMeasures implements MeasureOutcomes {
    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);

    private final TaskBoard tasks;

    CarriedOutMeasures(TaskBoard tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, Outcome> of(AssessmentId answered, LocalDate today) {
        var year = new FiscalYear(answered.fiscalYear()).next();
        return tasks.of(answered.agencyId(), year, today).stream()
                .collect(groupingBy(
                        task -> task.slot().measure().value(),
                        reducing(NOTHING, CarriedOutMeasures::one, CarriedOutMeasures::sum)));
    }

    private static Outcome one(Task task) {
        return switch (task.state()) {
            case APPROVED, APPROVED_LATE -> new Outcome(1, 0, 0, 0, 0);
            case SUBMITTED -> new Outcome(0, 1, 0, 0, 0);
            case RETURNED, CHANGED -> new Outcome(0, 0, 1, 0, 0);
            case OVERDUE -> new Outcome(0, 0, 0, 1, 0);
            case NOT_DUE, DUE_SOON -> new Outcome(0, 0, 0, 0, 1);
        };
    }

    private static Outcome sum(Outcome one, Outcome other) {
        return new Outcome(
                one.approved() + other.approved(),
                one.waiting() + other.waiting(),
                one.returned() + other.returned(),
                one.missing() + other.missing(),
                one.ahead() + other.ahead());
    }
}
