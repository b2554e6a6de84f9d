package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.DivisionId;

/**
 * The report was put before the executives.
 *
 * @param digest of exactly what was submitted: SHA-256 as 64 hexadecimal digits
 * @param on the day in the agency's zone; lateness is counted from it
 * @param onBehalfOf the division, when somebody else submitted it for the division
 * @param chain who has to decide on this version
 */
@Revision("1")
public record ReportSubmitted(
        ReportId reportId,
        int version,
        String digest,
        LocalDate on,
        Optional<DivisionId> onBehalfOf,
        DecisionChain chain)
        implements ReportEvent {
    public ReportSubmitted {
        onBehalfOf = onBehalfOf == null ? Optional.empty() : onBehalfOf;
        chain = chain == null ? DecisionChain.EITHER : chain;
    }

    public ReportSubmitted(ReportId reportId, int version, String digest, LocalDate on) {
        this(reportId, version, digest, on, Optional.empty(), DecisionChain.EITHER);
    }
}
