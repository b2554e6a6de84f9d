package org.yokradap.calendar;

import java.time.LocalDate;

/**
 * One time that a duty falls due.
 *
 * @param period what the report is for; its code tells the occurrences of one duty apart
 * @param original the day by the duty's words and the agency's rule for monthly duties
 * @param due the last day on which the report is in time: the original one unless the rule for holidays moved it; overdue begins
 *     when that day ends in the agency's zone
 */
public record Occurrence(Period period, LocalDate original, LocalDate due) {
    /** One whose day nothing has moved. */
    public Occurrence(Period period, LocalDate due) {
        this(period, due, due);
    }

    static Occurrence of(Period period, LocalDate original, DuePolicy policy) {
        return new Occurrence(period, original, policy.settled(original));
    }
}
