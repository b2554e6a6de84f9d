package org.yokradap.followup.read;

import java.util.Optional;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.plan.api.DueSlot;

/**
 * A slot with the little of its report that has to be known of every one, also of those that nobody sees: of two years a page shows
 * what is open, and to read what was said about all the rest took longer than everything else together.
 */
record Outline(DueSlot slot, Optional<Progress> report) {
    /** How far a report has come. */
    record Progress(ReportStatus status, int percent) {}

    boolean isApproved() {
        return report.filter(progress -> progress.status() == ReportStatus.APPROVED)
                .isPresent();
    }
}
