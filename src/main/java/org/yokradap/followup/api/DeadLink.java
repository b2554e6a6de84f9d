package org.yokradap.followup.api;

import java.time.LocalDate;

/**
 * A page that a report names and that is not there any more.
 *
 * @param since the day on which it was first found dead
 */
public record DeadLink(ReportId report, LinkCheck check, LocalDate since) {}
