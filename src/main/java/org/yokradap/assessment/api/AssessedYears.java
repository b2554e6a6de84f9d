package org.yokradap.assessment.api;

import java.util.List;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Of which fiscal years (Buddhist era) has the agency an assessment? */
@AllowedTo({
    Role.ADMINISTRATOR,
    Role.HEAD_OF_OFFICE,
    Role.DIVISION_HEAD,
    Role.STAFF,
    Role.CLERK,
    Role.MAYOR,
    Role.AUDITOR,
    Role.PROGRAMME_OFFICE
})
public record AssessedYears(AgencyId agencyId) implements Query<AssessedYears.Years>, AgencyMessage {

    /** Fiscal years, the newest first. */
    public record Years(List<Integer> years) {
        public Years {
            years = List.copyOf(years);
        }
    }
}
