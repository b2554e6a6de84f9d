package org.yokradap.followup.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The report was put before the executives.
 *
 * @param digest of exactly what was submitted: SHA-256 as 64 hexadecimal digits
 * @param on the day in the agency's zone; lateness is counted from it
 */
@Revision("1")
public record ReportSubmitted(ReportId reportId, int version, String digest, LocalDate on) implements ReportEvent {}
