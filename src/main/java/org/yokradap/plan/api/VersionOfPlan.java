package org.yokradap.plan.api;

import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What did a version of a plan say, as it was submitted? */
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
public record VersionOfPlan(AgencyId agencyId, FiscalYear year, int version)
        implements Query<PlanVersion>, AgencyMessage {}
