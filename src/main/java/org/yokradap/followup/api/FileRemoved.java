package org.yokradap.followup.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * A file that had been attached as proof was taken out: from this version on the report goes without it.
 *
 * @param onBehalfOf the division, when somebody else took it out for the division
 */
@Revision("1")
public record FileRemoved(ReportId reportId, int version, FileDigest digest, Optional<DivisionId> onBehalfOf)
        implements ReportEvent {}
