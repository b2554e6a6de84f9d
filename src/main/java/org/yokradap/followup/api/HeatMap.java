package org.yokradap.followup.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.MeasureId;

/**
 * A year's duties by division and month.
 *
 * @param months from October to September
 * @param closed the months whose round is closed
 */
public record HeatMap(List<YearMonth> months, List<YearMonth> closed, List<Duty> duties) {

    /**
     * A duty of the plan.
     *
     * @param words as in the plan
     */
    public record Duty(MeasureId measure, String measureTitle, int number, String words, List<Row> rows) {}

    /**
     * How one division stands with it.
     *
     * @param tasks by the month of the round in which they are looked at
     */
    public record Row(DivisionId division, Map<YearMonth, Task> tasks) {}
}
