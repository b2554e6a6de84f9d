package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.DivisionId;

/**
 * One report that one division owes for one period. Derived from the plan, never typed in.
 *
 * @param words the duty as written
 * @param measureTitle what the measure is about, short enough for a list
 * @param period what the report is for
 * @param due the last day on which the report is on time
 * @param original the day that the words and the agency's rule for monthly reports name, before anything moved it
 * @param dayOff why the original day was moved to a working day; the holiday's name, or empty text for a Saturday or Sunday
 * @param begun the day of the order that it began with, where it would have been due before: it is due from that day on
 * @param postponements oldest first; the last one gives the day it is due
 * @param consolidates what the other divisions hand over for the same period, which this report puts together and waits for
 */
public record DueSlot(
        SlotId id,
        MeasureId measure,
        int dutyNumber,
        String words,
        String measureTitle,
        DivisionId division,
        Period period,
        LocalDate due,
        LocalDate original,
        Optional<String> dayOff,
        Optional<LocalDate> begun,
        List<Postponement> postponements,
        List<SlotId> consolidates) {
    public DueSlot {
        postponements = List.copyOf(postponements);
        consolidates = List.copyOf(consolidates);
    }

    /** A slot that nothing has moved, and that waits for no other. */
    public DueSlot(
            SlotId id,
            MeasureId measure,
            int dutyNumber,
            String words,
            String measureTitle,
            DivisionId division,
            Period period,
            LocalDate due) {
        this(
                id,
                measure,
                dutyNumber,
                words,
                measureTitle,
                division,
                period,
                due,
                due,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** The day before it was first put off; empty if it never was. */
    public Optional<LocalDate> postponedFrom() {
        return postponements.stream().findFirst().map(Postponement::from);
    }

    public int timesPostponed() {
        return postponements.size();
    }
}
