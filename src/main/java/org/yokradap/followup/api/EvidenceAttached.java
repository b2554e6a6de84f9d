package org.yokradap.followup.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * A public page was named as proof.
 *
 * @param onBehalfOf the division, when somebody else named it for the division
 */
@Revision("1")
public record EvidenceAttached(ReportId reportId, int version, String url, String note, Optional<DivisionId> onBehalfOf)
        implements ReportEvent {
    public EvidenceAttached {
        onBehalfOf = onBehalfOf == null ? Optional.empty() : onBehalfOf;
    }

    public EvidenceAttached(ReportId reportId, int version, String url, String note) {
        this(reportId, version, url, note, Optional.empty());
    }
}
