package org.yokradap.plan.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.ChangeRecurrence;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationPostponed.Moved;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PossibleDay;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SlotsAfter;
import org.yokradap.plan.api.SlotsAfter.Difference;

/** Derives what would be owed, by the same functions that derive what is. */
@Component
class Foresight {
    private final StoredFacts facts;
    private final ReportedSlots reported;
    private final Clock clock;

    Foresight(StoredFacts facts, ReportedSlots reported, Clock clock) {
        this.facts = facts;
        this.reported = reported;
        this.clock = clock;
    }

    @QueryHandler
    Difference answer(SlotsAfter query) {
        var measure = query.order().measureId();
        requirePossible(query.order());
        var now = slots(measure, Optional.empty());
        var then = slots(measure, event(query, now));
        return new Difference(
                now.stream().filter(slot -> !then.contains(slot)).toList(),
                then.stream().filter(slot -> !now.contains(slot)).toList());
    }

    /** What the order itself would refuse is not shown as if it could be given. */
    private void requirePossible(MeasureCommand order) {
        var today = LocalDate.now(clock);
        switch (order) {
            case ChangeRecurrence it -> PossibleDay.requireWithinYear(it.measureId(), it.since(), today);
            case ReassignMeasure it -> {
                it.requireAnotherDivision();
                PossibleDay.requireWithinYear(it.measureId(), it.since(), today);
            }
            case PostponeObligation it -> PossibleDay.requireNotPast(it.due(), today, "due");
            default -> {}
        }
    }

    private Optional<MeasureEvent> event(SlotsAfter query, List<DueSlot> now) {
        return switch (query.order()) {
            case ChangeRecurrence it ->
                Optional.of(new RecurrenceChanged(
                        it.measureId(),
                        it.number(),
                        it.words(),
                        it.timing(),
                        it.since(),
                        it.reason(),
                        kept(now, slot -> slot.dutyNumber() == it.number())));
            case ReassignMeasure it ->
                Optional.of(new MeasureReassigned(
                        it.measureId(),
                        it.number(),
                        it.from(),
                        it.to(),
                        it.since(),
                        it.reason(),
                        kept(now, slot -> slot.division().equals(it.from()))));
            case PostponeObligation it ->
                Optional.of(
                        new ObligationPostponed(it.measureId(), it.number(), it.due(), it.reason(), moved(it, now)));
            default -> Optional.empty();
        };
    }

    private List<SlotId> kept(List<DueSlot> now, Predicate<DueSlot> concerned) {
        return List.copyOf(
                reported.among(now.stream().filter(concerned).map(DueSlot::id).toList()));
    }

    /** What has not come in and is due before the new day: anything else is refused. */
    private List<Moved> moved(PostponeObligation order, List<DueSlot> now) {
        var named = now.stream()
                .filter(slot -> order.concerns(slot) && slot.due().isBefore(order.due()))
                .toList();
        var done = kept(named, slot -> true);
        var open = named.stream().filter(slot -> !done.contains(slot.id())).toList();
        open.stream()
                .map(DueSlot::due)
                .min(Comparator.naturalOrder())
                .ifPresent(earliest -> PossibleDay.requireWithinReach(order.due(), earliest));
        return open.stream().map(slot -> new Moved(slot.id(), slot.due())).toList();
    }

    /** What is owed; of a measure that nobody has ordered yet, what would be. */
    private List<DueSlot> slots(MeasureId measure, Optional<MeasureEvent> foreseen) {
        var history = new ArrayList<>(facts.of(measure));
        foreseen.ifPresent(event -> history.add(new Fact(event, history.size(), LocalDate.now(clock))));
        var seats = facts.seats(measure);
        var held = facts.force(PlanId.of(measure)).of(measure, history, seats);
        var calendar = DueCalendar.of(facts.calendar(measure.agency()));
        var derived = held.facts().isEmpty()
                ? DerivedSlots.of(history, seats, calendar)
                : DerivedSlots.of(held.facts(), held.seats(), calendar);
        return derived.stream().map(DerivedSlots.Placed::slot).toList();
    }
}
