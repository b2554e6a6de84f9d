package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/**
 * The clerk agreed to this version, and it went on to the mayor.
 *
 * @param digest of exactly what was agreed to
 */
@Revision("1")
public record ReportForwarded(ReportId reportId, int version, String digest) implements ReportEvent {}
