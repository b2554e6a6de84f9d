package org.yokradap.plan.api;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What would the divisions owe of a measure, were everything that is proposed in force? */
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
public record ProposedSlots(MeasureId measureId) implements Query<DueSlots>, AgencyMessage {
    @Override
    public AgencyId agencyId() {
        return measureId.agency();
    }
}
