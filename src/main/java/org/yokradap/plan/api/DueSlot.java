package org.yokradap.plan.api;

import java.time.LocalDate;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.DivisionId;

/**
 * One report that one division owes for one period. Derived from the plan, never typed in.
 *
 * @param words the duty as written
 * @param measureTitle what the measure is about, short enough for a list
 * @param period what the report is for
 * @param due the last day on which the report is on time
 */
public record DueSlot(
        SlotId id,
        MeasureId measure,
        int dutyNumber,
        String words,
        String measureTitle,
        DivisionId division,
        Period period,
        LocalDate due) {}
