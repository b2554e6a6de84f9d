package org.yokradap.plan.write;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;

/** Finds what a change must leave alone, because somebody has reported on it. */
final class Reported {
    private Reported() {}

    /** Of a measure's slots whose period has not ended before a day. */
    static List<SlotId> of(
            MeasureId measure, LocalDate since, Predicate<DueSlot> concerned, SlotBook slots, ReportedSlots reported) {
        return of(measure, concerned.and(slot -> !slot.period().end().isBefore(since)), slots, reported);
    }

    static List<SlotId> of(MeasureId measure, Predicate<DueSlot> concerned, SlotBook slots, ReportedSlots reported) {
        var open = slots.of(measure.agency(), measure.fiscalYear()).stream()
                .filter(slot -> slot.measure().equals(measure))
                .filter(concerned)
                .map(DueSlot::id)
                .toList();
        var done = reported.among(open);
        return open.stream().filter(done::contains).toList();
    }
}
