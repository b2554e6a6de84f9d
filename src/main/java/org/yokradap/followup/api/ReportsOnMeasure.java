package org.yokradap.followup.api;

import java.util.List;
import org.yokradap.plan.api.DueSlot;

/** What was said about each report on a measure, in the order of the due days. */
public record ReportsOnMeasure(List<Thread> threads) {
    public ReportsOnMeasure {
        threads = List.copyOf(threads);
    }

    /**
     * One report.
     *
     * @param entries oldest first
     */
    public record Thread(DueSlot slot, List<ReportEntry> entries) {}
}
