package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yokradap.calendar.Period;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.Postponement;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.SlotId;

/**
 * What follows from one duty and one seat: a slot for each period, with the one who owes it by now. It is computed from the duty,
 * the seat and what happened to the two alone, so that nothing that is added beside it changes it.
 */
final class DutyLine {
    private final ObligationId duty;
    private final Optional<Fact.Order> order;
    private final Seat seat;
    private final DueCalendar calendar;
    private final List<MeasureReassigned> allHandovers;
    private final Map<Period, Item> items = new LinkedHashMap<>();
    private final List<MeasureReassigned> handovers = new ArrayList<>();
    private String words;

    /** One period's report, as it stands after what has been taken in so far. */
    private record Item(DueCalendar.Day day, DivisionId owner, String words, List<Postponement> postponements) {}

    private DutyLine(
            ObligationAdded added, Optional<Fact.Order> order, Seat seat, DueCalendar calendar, List<Fact> facts) {
        this.order = order;
        this.duty = ObligationId.of(added.measureId(), added.number());
        this.seat = seat;
        this.calendar = calendar;
        this.words = added.words();
        this.allHandovers = facts.stream()
                .map(Fact::event)
                .filter(MeasureReassigned.class::isInstance)
                .map(MeasureReassigned.class::cast)
                .filter(handover -> handover.concerns(added.number()))
                .toList();
        days(added.timing(), period -> true).forEach(day -> put(day, seat.division(), List.of()));
    }

    /** The line as it is after everything that happened to the measure, in that order. */
    static DutyLine of(Fact added, Seat seat, DueCalendar calendar, List<Fact> facts) {
        var line = new DutyLine((ObligationAdded) added.event(), added.order(), seat, calendar, facts);
        facts.forEach(line::take);
        return line;
    }

    Seat seat() {
        return seat;
    }

    List<DueSlot> slots(String title) {
        return items.values().stream().map(item -> slot(item, title)).toList();
    }

    private void take(Fact fact) {
        if (!concerns(fact.event())) return;
        switch (fact.event()) {
            case ObligationRevised event -> revise(event.words());
            case ObligationPostponed event -> postpone(event);
            case RecurrenceChanged event -> change(event);
            case MeasureReassigned event -> handOver(event);
            case MeasureWithdrawn event ->
                items.values()
                        .removeIf(item ->
                                due(item).isAfter(fact.day()) && !event.kept().contains(id(item)));
            default -> {}
        }
    }

    /** Some events are about one duty of the measure, and not about this one. */
    private boolean concerns(MeasureEvent event) {
        return switch (event) {
            case ObligationRevised it -> it.number() == duty.number();
            case ObligationPostponed it -> it.number() == duty.number();
            case RecurrenceChanged it -> it.number() == duty.number();
            case MeasureReassigned it -> it.concerns(duty.number());
            default -> true;
        };
    }

    private void revise(String better) {
        items.replaceAll((period, item) ->
                item.words.equals(words) ? new Item(item.day, item.owner, better, item.postponements) : item);
        words = better;
    }

    private void postpone(ObligationPostponed event) {
        items.replaceAll((period, item) -> event.slots().stream()
                .filter(moved -> moved.slot().equals(id(item)))
                .findFirst()
                .map(moved -> postponed(item, new Postponement(moved.from(), event.due(), event.reason())))
                .orElse(item));
    }

    private static Item postponed(Item item, Postponement once) {
        var all = new ArrayList<>(item.postponements);
        all.add(once);
        return new Item(item.day, item.owner, item.words, all);
    }

    private void handOver(MeasureReassigned event) {
        handovers.add(event);
        items.replaceAll((period, item) -> item.owner.equals(event.from())
                        && !period.end().isBefore(event.since())
                        && !event.kept().contains(id(item))
                ? new Item(item.day, event.to(), item.words, item.postponements)
                : item);
    }

    /** What was put off for a period stays put off, unless the new deadline is later still. */
    private void change(RecurrenceChanged event) {
        words = event.words();
        Map<String, Item> replaced = new LinkedHashMap<>();
        items.values().removeIf(item -> {
            boolean goes = !item.day.period().end().isBefore(event.since())
                    && !event.kept().contains(id(item));
            if (goes) replaced.put(item.day.period().code(), item);
            return goes;
        });
        Set<String> taken = new LinkedHashSet<>();
        items.keySet().forEach(period -> taken.add(period.code()));
        for (DueCalendar.Day day : days(event.timing(), period -> !period.end().isBefore(event.since()))) {
            if (taken.contains(day.period().code())) continue;
            var before = Optional.ofNullable(replaced.get(day.period().code()));
            put(
                    day,
                    before.map(Item::owner).orElseGet(() -> ownerFrom(day.period())),
                    before.map(Item::postponements)
                            .filter(all -> !all.isEmpty()
                                    && all.getLast()
                                            .to()
                                            .isAfter(day.occurrence().due()))
                            .orElse(List.of()));
        }
    }

    /** Who owes what had no period of its own before. */
    private DivisionId ownerFrom(Period period) {
        var owner = seat.division();
        for (MeasureReassigned handover : handovers) {
            if (owner.equals(handover.from()) && !period.end().isBefore(handover.since())) owner = handover.to();
        }
        return owner;
    }

    private List<DueCalendar.Day> days(Timing timing, Predicate<Period> wanted) {
        return calendar.days(timing, duty.measure().fiscalYear(), this::ids).stream()
                .filter(day -> wanted.test(day.period()) && isAskedFor(day.period()))
                .filter(day -> seat.since()
                        .map(since -> !day.period().end().isBefore(since))
                        .orElse(true))
                .toList();
    }

    /** A duty that is new in an amendment does not ask for a month that was over; what is done once is owed whenever it was due. */
    private boolean isAskedFor(Period period) {
        return period.happensOnce()
                || order.filter(it -> it.amends() && period.end().isBefore(it.on()))
                        .isEmpty();
    }

    private LocalDate due(Item item) {
        return item.postponements.isEmpty()
                ? begun(item).orElse(item.day.occurrence().due())
                : item.postponements.getLast().to();
    }

    /** The day of the order, for what would have been due before it: nobody was late before being told. */
    private Optional<LocalDate> begun(Item item) {
        return order.map(Fact.Order::on).filter(item.day.occurrence().due()::isBefore);
    }

    /** The ids that this line's report for the period may have, now or after what was handed over later. */
    private List<SlotId> ids(Period period) {
        Set<DivisionId> owners = new LinkedHashSet<>();
        owners.add(seat.division());
        for (MeasureReassigned handover : allHandovers) {
            if (owners.contains(handover.from()) && !period.end().isBefore(handover.since())) owners.add(handover.to());
        }
        return owners.stream().map(owner -> SlotId.of(duty, owner, period)).toList();
    }

    private void put(DueCalendar.Day day, DivisionId owner, List<Postponement> postponements) {
        items.put(day.period(), new Item(day, owner, words, postponements));
    }

    private SlotId id(Item item) {
        return SlotId.of(duty, item.owner, item.day.period());
    }

    private DueSlot slot(Item item, String title) {
        var occurrence = item.day.occurrence();
        return new DueSlot(
                id(item),
                duty.measure(),
                duty.number(),
                item.words,
                title,
                item.owner,
                occurrence.period(),
                due(item),
                occurrence.original(),
                item.day.dayOff(),
                begun(item),
                item.postponements,
                List.of());
    }
}
