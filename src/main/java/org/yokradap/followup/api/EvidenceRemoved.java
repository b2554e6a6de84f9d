package org.yokradap.followup.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * A page that had been named as proof was taken out: from this version on the report goes without it.
 *
 * @param url of the page; whatever was attached with it goes
 * @param onBehalfOf the division, when somebody else took it out for the division
 */
@Revision("1")
public record EvidenceRemoved(ReportId reportId, int version, String url, Optional<DivisionId> onBehalfOf)
        implements ReportEvent {}
