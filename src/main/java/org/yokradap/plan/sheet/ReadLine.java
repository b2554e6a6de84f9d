package org.yokradap.plan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.calendar.Timing;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AnswerWeaknesses;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.IncludeEveryDivision;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlannedMeasure;

/** A line of the table and what was understood of it. */
record ReadLine(MeasureLine line, List<PlannedMeasure.Step> steps, List<Duty> duties, Responsible.Meant responsible) {

    record Duty(int number, String words, Timing timing) {
        Bearer bearer() {
            return Bearer.named(words);
        }
    }

    /** Everything that the measure with this id is told by this line. */
    List<MeasureCommand> orders(MeasureId id) {
        var orders = new ArrayList<MeasureCommand>();
        orders.add(new ProposeMeasure(
                id, line.instrument(), line.indicator(), line.item(), line.issue(), line.responsible()));
        if (!line.answers().isEmpty()) orders.add(new AnswerWeaknesses(id, line.answers()));
        steps.forEach(step -> orders.add(new AddStep(id, step.number(), step.text())));
        duties.forEach(
                duty -> orders.add(new AddObligation(id, duty.number(), duty.words(), duty.timing(), duty.bearer())));
        responsible.divisions().forEach(division -> orders.add(new AssignMeasure(id, division)));
        responsible.everyone().ifPresent(everyone -> orders.add(new IncludeEveryDivision(id, everyone)));
        responsible.coordinator().ifPresent(division -> orders.add(new NameCoordinator(id, division)));
        return orders;
    }

    /** The measure as it would stand in the plan. */
    PlannedMeasure planned(MeasureId id) {
        return new PlannedMeasure(
                id,
                line.instrument(),
                line.indicator(),
                line.item(),
                line.issue(),
                line.responsible(),
                line.answers(),
                steps,
                duties.stream()
                        .map(duty -> new PlannedMeasure.Obligation(
                                ObligationId.of(id, duty.number()),
                                duty.number(),
                                duty.words(),
                                duty.timing(),
                                duty.bearer()))
                        .toList(),
                responsible.reporting(),
                responsible.reporting().stream().map(PlannedMeasure.Turn::of).toList(),
                responsible.everyone(),
                responsible.coordinator(),
                List.of(),
                Optional.empty());
    }
}
