package org.yokradap.plan.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.CoordinatorNamed;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.SlotId;

/** The slots that follow from a measure: a function of what happened to it, its seats and the agency's calendar alone. */
final class DerivedSlots {
    private DerivedSlots() {}

    /** A slot, and the place of its seat. */
    record Placed(DueSlot slot, long place) {}

    /** In the order of duties, seats and periods. */
    static List<Placed> of(List<Fact> facts, List<Seat> seats, DueCalendar calendar) {
        var lines = facts.stream()
                .filter(fact -> fact.event() instanceof ObligationAdded duty && duty.bearer() == Bearer.DIVISIONS)
                .flatMap(duty -> seats.stream().map(seat -> DutyLine.of(duty, seat, calendar, facts)))
                .toList();
        var title = title(facts);
        var slots = new LinkedHashMap<SlotId, Placed>();
        var own = new LinkedHashMap<SlotId, Placed>();
        var waiting = new LinkedHashMap<SlotId, Placed>();
        var coordinator = coordinator(facts);
        for (DutyLine line : lines) {
            for (DueSlot slot : line.slots(title)) {
                var placed = new Placed(slot, line.seat().place());
                slots.putIfAbsent(slot.id(), placed);
                if (slot.division().equals(line.seat().division())) own.put(slot.id(), placed);
                if (coordinator.filter(line.seat().division()::equals).isPresent()) waiting.put(slot.id(), placed);
            }
        }
        // Who takes over what somebody owes already owes it once.
        slots.putAll(own);
        return slots.values().stream()
                .map(placed -> waiting.containsKey(placed.slot().id()) ? consolidating(placed, slots) : placed)
                .toList();
    }

    private static Placed consolidating(Placed placed, Map<SlotId, Placed> slots) {
        var slot = placed.slot();
        var others = slots.values().stream()
                .map(Placed::slot)
                .filter(other -> other.id().obligation().equals(slot.id().obligation())
                        && other.period().equals(slot.period())
                        && !other.id().equals(slot.id()))
                .map(DueSlot::id)
                .toList();
        return new Placed(
                new DueSlot(
                        slot.id(),
                        slot.measure(),
                        slot.dutyNumber(),
                        slot.words(),
                        slot.measureTitle(),
                        slot.division(),
                        slot.period(),
                        slot.due(),
                        slot.original(),
                        slot.dayOff(),
                        slot.begun(),
                        slot.postponements(),
                        others),
                placed.place());
    }

    static Optional<DivisionId> coordinator(List<Fact> facts) {
        return facts.stream()
                .map(Fact::event)
                .filter(CoordinatorNamed.class::isInstance)
                .map(event -> ((CoordinatorNamed) event).division())
                .reduce((first, second) -> second);
    }

    static String title(List<Fact> facts) {
        var title = "";
        for (Fact fact : facts) {
            if (fact.event() instanceof MeasureProposed proposed) title = title(proposed.issue());
            if (fact.event() instanceof MeasureRevised revised) title = title(revised.issue());
        }
        return title;
    }

    /** An issue without the dash that lists begin with, on one line. */
    static String title(String issue) {
        return issue.replaceFirst("^[\\s\\p{Pd}]+", "").replaceAll("\\s+", " ");
    }
}
