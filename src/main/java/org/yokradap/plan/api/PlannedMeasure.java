package org.yokradap.plan.api;

import java.util.List;
import java.util.Optional;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;

/**
 * A measure as it stands in the plan, in the words of the paper; a part that the paper leaves out is empty.
 *
 * @param steps by number
 * @param obligations by number
 * @param withdrawn why, if it was
 */
public record PlannedMeasure(
        MeasureId id,
        String instrument,
        String indicator,
        String item,
        String issue,
        String responsible,
        List<Step> steps,
        List<Obligation> obligations,
        List<DivisionId> divisions,
        Optional<String> withdrawn) {
    public PlannedMeasure {
        steps = List.copyOf(steps);
        obligations = List.copyOf(obligations);
        divisions = List.copyOf(divisions);
    }

    /** The number of the step with this text; for a new step the one after the largest. */
    public int numberOfStep(String text) {
        return steps.stream()
                .filter(step -> step.text().equals(text.strip()))
                .findFirst()
                .map(Step::number)
                .orElseGet(() -> 1 + steps.stream().mapToInt(Step::number).max().orElse(0));
    }

    /** What is done, in order. */
    public record Step(int number, String text) {}

    /** A duty to report: the words, and what was understood of them. */
    public record Obligation(ObligationId id, int number, String words, Timing timing, Bearer bearer) {}
}
