package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/** The division took its submission back before anybody decided on it. */
@Revision("1")
public record ReportWithdrawn(ReportId reportId, int version) implements ReportEvent {}
