package org.yokradap.plan.read;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlanDrafts;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlannedMeasure;

/** Reads off what happened how a plan stands, how it stood when it was submitted, and what of it is in force. */
@Component
class StoredDrafts implements PlanDrafts {
    private final StoredFacts facts;

    StoredDrafts(StoredFacts facts) {
        this.facts = facts;
    }

    @Override
    public PlanContent of(PlanId plan) {
        return draft(plan).content();
    }

    /** A plan as it stands. The two are read at once, so that the digest of the content is that of the board. */
    record Draft(Board board, PlanContent content) {}

    Draft draft(PlanId plan) {
        var seats = facts.seats(plan.agency(), plan.fiscalYear());
        var standing = facts.of(plan.agency(), plan.fiscalYear()).entrySet().stream()
                .map(it -> new Standing(
                        PlannedMeasures.of(it.getKey(), it.getValue(), seats.getOrDefault(it.getKey(), List.of())),
                        it.getValue().getLast().place()))
                .filter(it -> it.measure.withdrawn().isEmpty())
                .toList();
        return new Draft(
                new Board(standing.stream().map(Standing::measure).toList()),
                new PlanContent(standing.stream()
                        .map(it -> MeasureDigest.line(it.measure, it.upTo))
                        .toList()));
    }

    private record Standing(PlannedMeasure measure, long upTo) {}

    /** The measures as they stood when a version was submitted. */
    Board board(PlanId plan, PlanContent version) {
        var facts = this.facts.of(plan.agency(), plan.fiscalYear());
        var seats = this.facts.seats(plan.agency(), plan.fiscalYear());
        return new Board(version.lines().stream()
                .map(line -> then(
                        line,
                        facts.getOrDefault(line.measure(), List.of()),
                        seats.getOrDefault(line.measure(), List.of())))
                .toList());
    }

    private static PlannedMeasure then(PlanContent.Line line, List<Fact> facts, List<Seat> seats) {
        return PlannedMeasures.of(
                line.measure(),
                facts.stream().filter(fact -> fact.place() <= line.upTo()).toList(),
                seats.stream()
                        .filter(seat -> seat.since().isPresent() || seat.place() <= line.upTo())
                        .toList());
    }

    /** The measures as far as they are in force. */
    Board inForce(PlanId plan) {
        var force = facts.force(plan);
        var seats = facts.seats(plan.agency(), plan.fiscalYear());
        return new Board(facts.of(plan.agency(), plan.fiscalYear()).entrySet().stream()
                .map(it -> held(
                        it.getKey(), force.of(it.getKey(), it.getValue(), seats.getOrDefault(it.getKey(), List.of()))))
                .filter(measure ->
                        !measure.issue().isEmpty() && measure.withdrawn().isEmpty())
                .toList());
    }

    private static PlannedMeasure held(MeasureId id, Force.Measure held) {
        return PlannedMeasures.of(id, held.facts(), held.seats());
    }
}
