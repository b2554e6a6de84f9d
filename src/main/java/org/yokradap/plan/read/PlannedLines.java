package org.yokradap.plan.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlannedMeasure;

/** Shows an assessment the plan that answers it: that of the year after, as the table it could have been taken from. */
@Component
class PlannedLines implements MeasureLines {
    private final StoredBoard plans;
    private final StoredFacts facts;

    PlannedLines(StoredBoard plans, StoredFacts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    /** The table bears the day of the memo under which the plan was submitted last, or else the day on which it was. */
    @Override
    public Optional<Table> answering(AssessmentId assessment) {
        var year = new FiscalYear(assessment.fiscalYear()).next();
        var measures = plans.of(assessment.agencyId(), year).measures();
        if (measures.isEmpty()) return Optional.empty();
        return Optional.of(new Table(
                measures.stream()
                        .filter(measure -> measure.withdrawn().isEmpty())
                        .map(PlannedLines::line)
                        .toList(),
                Papers.of(facts.of(PlanId.of(assessment.agencyId(), year)))
                        .last()
                        .map(paper -> paper.memoDate().orElse(paper.submitted().on()))));
    }

    private static MeasureLine line(PlannedMeasure measure) {
        return new MeasureLine(
                measure.id().value(),
                measure.instrument(),
                measure.indicator(),
                measure.item(),
                measure.issue(),
                owner(measure),
                cell(measure.steps().stream()
                        .map(step -> step.number() + "." + step.text())
                        .toList()),
                cell(measure.obligations().stream()
                        .map(duty -> duty.number() + "." + duty.words())
                        .toList()),
                measure.answers());
    }

    /** A measure whose paper names nobody has an owner all the same once it was assigned. */
    private static String owner(PlannedMeasure measure) {
        return measure.responsible().isBlank()
                ? measure.divisions().stream().map(DivisionId::code).collect(Collectors.joining(", "))
                : measure.responsible();
    }

    private static String cell(List<String> parts) {
        return parts.stream().collect(Collectors.joining("\n"));
    }
}
