package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.CoordinatorNamed;
import org.yokradap.plan.api.EveryDivisionIncluded;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Change;
import org.yokradap.plan.api.PlannedMeasure.Handover;
import org.yokradap.plan.api.PlannedMeasure.Obligation;
import org.yokradap.plan.api.PlannedMeasure.Step;
import org.yokradap.plan.api.PlannedMeasure.Turn;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepAssigned;
import org.yokradap.plan.api.StepBegun;
import org.yokradap.plan.api.StepCompleted;
import org.yokradap.plan.api.StepReopened;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.plan.api.StepState;
import org.yokradap.plan.api.WeaknessesAnswered;

/** A measure as it stands after what happened to it. */
final class PlannedMeasures {
    private final MeasureId id;
    private String instrument = "";
    private String indicator = "";
    private String item = "";
    private String issue = "";
    private String responsible = "";
    private List<Subject> answers = List.of();
    private final Map<Integer, Step> steps = new TreeMap<>();
    private final Map<Integer, Obligation> obligations = new TreeMap<>();
    private final List<Handover> handovers = new ArrayList<>();
    private Optional<Everyone> everyone = Optional.empty();
    private Optional<DivisionId> coordinator = Optional.empty();
    private Optional<String> withdrawn = Optional.empty();

    private PlannedMeasures(MeasureId id) {
        this.id = id;
    }

    static PlannedMeasure of(MeasureId id, List<Fact> facts, List<Seat> seats) {
        var measure = new PlannedMeasures(id);
        facts.forEach(measure::take);
        return measure.planned(seats);
    }

    private void take(Fact fact) {
        switch (fact.event()) {
            case MeasureProposed it -> words(it.instrument(), it.indicator(), it.item(), it.issue(), it.responsible());
            case MeasureRevised it -> words(it.instrument(), it.indicator(), it.item(), it.issue(), it.responsible());
            case WeaknessesAnswered it -> answers = it.weaknesses();
            case StepAdded it ->
                steps.put(
                        it.number(),
                        new Step(it.number(), it.text(), it.division(), StepState.NOT_BEGUN, Optional.empty()));
            case StepRevised it ->
                steps.computeIfPresent(
                        it.number(),
                        (number, step) -> new Step(number, it.text(), step.division(), step.state(), step.on()));
            case StepAssigned it ->
                steps.computeIfPresent(
                        it.number(),
                        (number, step) ->
                                new Step(number, step.text(), Optional.of(it.division()), step.state(), step.on()));
            case StepBegun it -> state(it.number(), StepState.UNDER_WAY, it.on());
            case StepCompleted it -> state(it.number(), StepState.DONE, it.on());
            case StepReopened it -> state(it.number(), StepState.UNDER_WAY, it.on());
            case ObligationAdded it ->
                obligations.put(
                        it.number(),
                        new Obligation(
                                ObligationId.of(id, it.number()), it.number(), it.words(), it.timing(), it.bearer()));
            case ObligationRevised it ->
                obligations.computeIfPresent(
                        it.number(),
                        (number, duty) -> new Obligation(
                                duty.id(), number, it.words(), duty.timing(), duty.bearer(), duty.changes()));
            case RecurrenceChanged it -> obligations.computeIfPresent(it.number(), (number, duty) -> changed(duty, it));
            case MeasureReassigned it ->
                handovers.add(new Handover(it.number(), it.from(), it.to(), it.since(), it.reason()));
            case EveryDivisionIncluded it -> everyone = Optional.of(it.everyone());
            case CoordinatorNamed it -> coordinator = Optional.of(it.division());
            case MeasureWithdrawn it -> withdrawn = Optional.of(it.reason());
            case MeasureAssigned it -> {}
            case ObligationPostponed it -> {}
        }
    }

    private void words(String instrument, String indicator, String item, String issue, String responsible) {
        this.instrument = instrument;
        this.indicator = indicator;
        this.item = item;
        this.issue = issue;
        this.responsible = responsible;
    }

    private void state(int number, StepState state, LocalDate on) {
        steps.computeIfPresent(
                number, (same, step) -> new Step(number, step.text(), step.division(), state, Optional.of(on)));
    }

    private static Obligation changed(Obligation duty, RecurrenceChanged event) {
        var changes = new ArrayList<>(duty.changes());
        changes.add(new Change(duty.words(), duty.timing(), event.since(), event.reason()));
        return new Obligation(duty.id(), duty.number(), event.words(), event.timing(), duty.bearer(), changes);
    }

    private PlannedMeasure planned(List<Seat> seats) {
        return new PlannedMeasure(
                id,
                instrument,
                indicator,
                item,
                issue,
                responsible,
                answers,
                List.copyOf(steps.values()),
                List.copyOf(obligations.values()),
                divisions(seats),
                turns(seats),
                everyone,
                coordinator.map(this::nowInPlaceOf),
                handovers,
                withdrawn);
    }

    /** Where only one duty passed over, both have something to do. */
    private List<DivisionId> divisions(List<Seat> seats) {
        Set<DivisionId> divisions = new LinkedHashSet<>();
        for (Seat seat : seats) divisions.add(nowInPlaceOf(seat.division()));
        handovers.stream()
                .filter(it -> it.number().isPresent())
                .map(Handover::to)
                .forEach(divisions::add);
        return List.copyOf(divisions);
    }

    private List<Turn> turns(List<Seat> seats) {
        Set<Turn> turns = new LinkedHashSet<>();
        for (Seat seat : seats) turns.addAll(inPlaceOf(seat.division()));
        for (Handover handover : handovers) {
            if (handover.number().isPresent())
                turns.add(new Turn(handover.to(), Optional.of(handover.since()), Optional.empty()));
        }
        return List.copyOf(turns);
    }

    private List<Turn> inPlaceOf(DivisionId division) {
        var turns = new ArrayList<Turn>();
        var now = Turn.of(division);
        for (Handover handover : handovers) {
            if (handover.number().isPresent() || !handover.from().equals(now.division())) continue;
            turns.add(new Turn(
                    now.division(), now.since(), Optional.of(handover.since().minusDays(1))));
            now = new Turn(handover.to(), Optional.of(handover.since()), Optional.empty());
        }
        turns.add(now);
        return turns;
    }

    private DivisionId nowInPlaceOf(DivisionId division) {
        var now = division;
        for (Handover handover : handovers) {
            if (handover.number().isEmpty() && handover.from().equals(now)) now = handover.to();
        }
        return now;
    }
}
