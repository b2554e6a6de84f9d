package org.yokradap.followup.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * A file was attached as proof. The file itself and what it is called are kept elsewhere, so that both can be erased.
 *
 * @param size in bytes
 * @param onBehalfOf the division, when somebody else attached it for the division
 */
@Revision("1")
public record FileAttached(
        ReportId reportId, int version, FileDigest digest, String mediaType, Long size, Optional<DivisionId> onBehalfOf)
        implements ReportEvent {}
