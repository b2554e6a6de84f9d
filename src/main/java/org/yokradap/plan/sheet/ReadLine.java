package org.yokradap.plan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureId;

/** A line of the table and what was understood of it. */
record ReadLine(MeasureLine line, List<Step> steps, List<Duty> duties, Set<DivisionId> divisions) {

    record Step(int number, String text) {}

    record Duty(int number, String words, Timing timing) {}

    /** Everything that the measure with this id is told by this line. */
    List<MeasureCommand> orders(MeasureId id) {
        var orders = new ArrayList<MeasureCommand>();
        orders.add(new ProposeMeasure(
                id, line.instrument(), line.indicator(), line.item(), line.issue(), line.responsible()));
        for (Step step : steps) orders.add(new AddStep(id, step.number, step.text));
        for (Duty duty : duties)
            orders.add(new AddObligation(id, duty.number, duty.words, duty.timing, Bearer.named(duty.words)));
        for (DivisionId division : divisions) orders.add(new AssignMeasure(id, division));
        return orders;
    }
}
