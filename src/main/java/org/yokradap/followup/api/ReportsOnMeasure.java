package org.yokradap.followup.api;

import java.util.List;
import org.yokradap.plan.api.DueSlot;

/** What was said about each report on a measure, in the order of the due days. */
public record ReportsOnMeasure(List<Said> reports) {
    public ReportsOnMeasure {
        reports = List.copyOf(reports);
    }

    /**
     * One report.
     *
     * @param entries oldest first
     */
    public record Said(DueSlot slot, List<ReportEntry> entries) {}
}
