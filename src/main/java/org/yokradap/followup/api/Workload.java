package org.yokradap.followup.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.yokradap.people.api.DivisionId;

/**
 * What a year asks of each division, and how it stands.
 *
 * @param months from October to September, and those after it in whose rounds something of the year is looked at
 * @param shares of those who owe anything, the busiest first
 */
public record Workload(List<YearMonth> months, List<Share> shares) {

    /**
     * One division's part.
     *
     * @param due how many reports each month's round looks at, where it looks at any
     * @param states how many of all these stand how; a state that none is in is left out
     * @param late how many were first submitted after their day, or are overdue
     * @param daysLate of all of these together
     */
    public record Share(
            DivisionId division, Map<YearMonth, Integer> due, Map<SlotState, Integer> states, int late, int daysLate) {

        /** How many reports the year asks for. */
        public int total() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The most in one month. */
        public int peak() {
            return due.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }
}
