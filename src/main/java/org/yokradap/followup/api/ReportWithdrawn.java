package org.yokradap.followup.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * The division took its submission back before anybody decided on it.
 *
 * @param onBehalfOf the division, when somebody else took it back for the division
 */
@Revision("1")
public record ReportWithdrawn(ReportId reportId, int version, Optional<DivisionId> onBehalfOf) implements ReportEvent {
    public ReportWithdrawn {
        onBehalfOf = onBehalfOf == null ? Optional.empty() : onBehalfOf;
    }

    public ReportWithdrawn(ReportId reportId, int version) {
        this(reportId, version, Optional.empty());
    }
}
