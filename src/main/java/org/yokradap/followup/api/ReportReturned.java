package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/**
 * An executive sent this version back to be mended.
 *
 * @param digest of exactly what was sent back
 */
@Revision("1")
public record ReportReturned(ReportId reportId, int version, String digest, String comment) implements ReportEvent {}
