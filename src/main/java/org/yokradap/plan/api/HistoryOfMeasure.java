package org.yokradap.plan.api;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What has happened to a measure? Nothing has to one that there is not. */
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
public record HistoryOfMeasure(MeasureId measureId) implements Query<MeasureHistory>, AgencyMessage {
    @Override
    public AgencyId agencyId() {
        return measureId.agency();
    }
}
