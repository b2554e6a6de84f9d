package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/** A public page was named as proof. Evidence is only ever added. */
@Revision("1")
public record EvidenceAttached(ReportId reportId, int version, String url, String note) implements ReportEvent {}
