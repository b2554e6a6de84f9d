package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * An executive's answer to one version of a report.
 *
 * @param step approved, returned, or forwarded to the next who decides
 * @param role of the post in which it was decided
 * @param on the day in the agency's zone
 * @param comment empty for an approval
 * @param actingFor whose post it was, when it was not the own one
 */
public record Decision(
        ReportStep step,
        int version,
        OfficerId by,
        Role role,
        LocalDate on,
        String comment,
        Optional<OfficerId> actingFor) {

    public Decision(ReportStep step, int version, OfficerId by, Role role, LocalDate on, String comment) {
        this(step, version, by, role, on, comment, Optional.empty());
    }
}
