package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/**
 * A division said how far its duty is.
 *
 * @param percent 0 to 100
 */
@Revision("1")
public record ProgressReported(ReportId reportId, int version, String text, int percent) implements ReportEvent {}
