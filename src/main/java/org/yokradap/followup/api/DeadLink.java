package org.yokradap.followup.api;

import java.time.LocalDate;

/** A page that a report names and that is not there any more. */
public record DeadLink(ReportId report, LinkCheck check) {
    /** The day on which it was first found dead. */
    public LocalDate since() {
        return check.deadSince().orElseThrow();
    }
}
