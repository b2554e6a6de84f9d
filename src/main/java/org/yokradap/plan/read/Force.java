package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.plan.api.DutiesBegunAtOnce;
import org.yokradap.plan.api.EveryDivisionIncluded;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlanEvent;
import org.yokradap.plan.api.PlanOrdered;
import org.yokradap.plan.api.PlanSubmitted;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.StepBegun;
import org.yokradap.plan.api.StepCompleted;
import org.yokradap.plan.api.StepReopened;

/**
 * What of a plan is in force: what the orders took in, in their order; and everything, if the agency does not wait for orders.
 *
 * @param orders up to the day on which the duties were let begin at once, if they were
 */
record Force(List<Taken> orders, boolean atOnce) {
    Force {
        orders = List.copyOf(orders);
    }

    /**
     * An order and the version it put in force.
     *
     * @param kept slots of measures left out of it that had been reported already
     */
    record Taken(LocalDate on, PlanContent content, List<SlotId> kept) {
        Optional<PlanContent.Line> line(MeasureId measure) {
            return content.lines().stream()
                    .filter(line -> line.measure().equals(measure))
                    .findFirst();
        }
    }

    /** What of one measure is in force: nothing, if nobody has ordered it. */
    record Measure(List<Fact> facts, List<Seat> seats) {
        static final Measure NOTHING = new Measure(List.of(), List.of());
    }

    static Force of(List<PlanEvent> events) {
        var contents = new HashMap<Integer, PlanContent>();
        var orders = new ArrayList<Taken>();
        for (PlanEvent event : events) {
            if (event instanceof PlanSubmitted it) contents.put(it.version(), it.content());
            if (event instanceof PlanOrdered it)
                orders.add(new Taken(it.on(), contents.getOrDefault(it.version(), PlanContent.NOTHING), it.kept()));
            if (event instanceof DutiesBegunAtOnce) return new Force(orders, true);
        }
        return new Force(orders, false);
    }

    /** Of all that happened to a measure, what is in force. */
    Measure of(MeasureId measure, List<Fact> facts, List<Seat> seats) {
        boolean ordered = orders.stream().anyMatch(order -> order.line(measure).isPresent());
        if (!ordered && !atOnce) return Measure.NOTHING;
        var held = new ArrayList<Fact>();
        var places = new HashMap<Long, Fact>();
        for (Fact fact : facts) {
            holding(measure, fact, ordered).ifPresent(it -> {
                held.add(it);
                places.put(it.place(), it);
            });
        }
        return new Measure(List.copyOf(held), seats(seats, places));
    }

    private Optional<Fact> holding(MeasureId measure, Fact fact, boolean ordered) {
        if (fact.event() instanceof MeasureWithdrawn withdrawn) {
            var order = firstWithout(measure);
            if (order.isPresent()) return Optional.of(withdrawing(withdrawn, fact, order.get()));
            return atOnce ? Optional.of(fact) : Optional.empty();
        }
        var order = firstWith(measure, fact.place());
        if (order.isPresent())
            return Optional.of(
                    fact.by(new Fact.Order(order.get().on(), !order.get().equals(orders.getFirst()))));
        return atOnce || (ordered && isExecution(fact.event())) ? Optional.of(fact) : Optional.empty();
    }

    private Optional<Taken> firstWith(MeasureId measure, long place) {
        return orders.stream()
                .filter(order ->
                        order.line(measure).filter(line -> line.upTo() >= place).isPresent())
                .findFirst();
    }

    /** The order that left out what an earlier one had. */
    private Optional<Taken> firstWithout(MeasureId measure) {
        boolean had = false;
        for (Taken order : orders) {
            boolean has = order.line(measure).isPresent();
            if (had && !has) return Optional.of(order);
            had = had || has;
        }
        return Optional.empty();
    }

    /** A measure that was ordered goes with the order that leaves it out, not on the day on which that was proposed. */
    private static Fact withdrawing(MeasureWithdrawn withdrawn, Fact fact, Taken order) {
        var kept = new HashSet<>(withdrawn.kept());
        kept.addAll(order.kept());
        return new Fact(
                new MeasureWithdrawn(withdrawn.measureId(), withdrawn.reason(), List.copyOf(kept)),
                fact.place(),
                order.on());
    }

    /** What the head of office does with ordered duties on the way, from a day on and for a reason, waits for no order. */
    static boolean isExecution(MeasureEvent event) {
        return event instanceof ObligationPostponed
                || event instanceof MeasureReassigned
                || event instanceof RecurrenceChanged
                || event instanceof StepBegun
                || event instanceof StepCompleted
                || event instanceof StepReopened;
    }

    private List<Seat> seats(List<Seat> seats, Map<Long, Fact> places) {
        var everyone = places.values().stream()
                .filter(fact -> fact.event() instanceof EveryDivisionIncluded)
                .findFirst();
        var held = new ArrayList<Seat>();
        for (Seat seat : seats) {
            // A division that was added to the agency later has no event of the measure's own.
            @Nullable Fact from = seat.since().isPresent() ? everyone.orElse(null) : places.get(seat.place());
            if (from != null) held.add(from.order().map(seat::ordered).orElse(seat));
        }
        return List.copyOf(held);
    }
}
