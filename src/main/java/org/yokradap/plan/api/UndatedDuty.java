package org.yokradap.plan.api;

import java.util.List;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;

/**
 * A duty for which no day is named. It stands in each month's round and is never overdue.
 *
 * @param timing why no day can be named
 */
public record UndatedDuty(
        ObligationId id, String words, String measureTitle, Timing timing, List<DivisionId> divisions) {
    public UndatedDuty {
        divisions = List.copyOf(divisions);
    }
}
