package org.yokradap.plan.write;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.ObligationPostponed.Moved;
import org.yokradap.plan.api.PossibleDay;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotBook;

/** Which slots an order to put reports off is about. */
final class Postponing {
    private Postponing() {}

    /**
     * The slots that move, each from the day it stands at; none when all of them stand at the new day already, for this reason.
     *
     * @throws org.yokradap.platform.Rejection when there is no such slot, or none that could move
     */
    static List<Moved> moved(PostponeObligation order, String reason, SlotBook slots, ReportedSlots reported) {
        var named = named(order, slots);
        var done = reported.among(named.stream().map(DueSlot::id).toList());
        var open = named.stream().filter(slot -> !done.contains(slot.id())).toList();
        if (open.isEmpty()) throw MeasureRejection.ALREADY_REPORTED.because().on("period");
        var moved =
                open.stream().filter(slot -> slot.due().isBefore(order.due())).toList();
        if (moved.isEmpty() && !open.stream().allMatch(slot -> isSaid(slot, order.due(), reason)))
            throw MeasureRejection.DATE_NOT_LATER.because(earliest(open)).on("due");
        PossibleDay.requireWithinReach(order.due(), earliest(open));
        return moved.stream().map(slot -> new Moved(slot.id(), slot.due())).toList();
    }

    private static List<DueSlot> named(PostponeObligation order, SlotBook slots) {
        var measure = order.measureId();
        var named = slots.of(measure.agency(), measure.fiscalYear()).stream()
                .filter(order::concerns)
                .toList();
        if (named.isEmpty()) throw MeasureRejection.UNKNOWN_SLOT.because().on("period");
        return named;
    }

    private static boolean isSaid(DueSlot slot, LocalDate due, String reason) {
        return slot.due().equals(due)
                && !slot.postponements().isEmpty()
                && slot.postponements().getLast().reason().equals(reason);
    }

    private static LocalDate earliest(List<DueSlot> open) {
        return open.stream().map(DueSlot::due).min(Comparator.naturalOrder()).orElseThrow();
    }
}
