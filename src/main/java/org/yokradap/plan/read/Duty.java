package org.yokradap.plan.read;

import java.util.Collection;
import java.util.List;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.Occurrences;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;

/**
 * A duty, as far as due slots follow from it. Each slot is computed from the duty, one division and one period alone: whatever
 * is added to the plan, and in whatever order, changes no other slot.
 */
record Duty(ObligationId id, String words, Timing timing, Bearer bearer, String measureTitle) {

    static List<DueSlot> slots(Collection<Duty> duties, Collection<DivisionId> divisions, DuePolicy policy) {
        return duties.stream()
                .flatMap(duty -> divisions.stream().flatMap(division -> duty.slots(division, policy).stream()))
                .toList();
    }

    /** One for each period; none for a duty of the executives, and none without a date. */
    List<DueSlot> slots(DivisionId division, DuePolicy policy) {
        if (bearer != Bearer.DIVISIONS) return List.of();
        var measure = id.measure();
        return Occurrences.of(timing, measure.fiscalYear(), policy).stream()
                .map(occurrence -> new DueSlot(
                        SlotId.of(id, division, occurrence.period()),
                        measure,
                        id.number(),
                        words,
                        measureTitle,
                        division,
                        occurrence.period(),
                        occurrence.due()))
                .toList();
    }

    /** Whether no day can be named, whoever carries it. */
    boolean isUndated(DuePolicy policy) {
        return Occurrences.of(timing, id.measure().fiscalYear(), policy).isEmpty();
    }
}
