package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/**
 * An executive accepted this version.
 *
 * @param digest of exactly what was approved
 */
@Revision("1")
public record ReportApproved(ReportId reportId, int version, String digest) implements ReportEvent {}
