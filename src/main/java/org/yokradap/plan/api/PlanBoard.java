package org.yokradap.plan.api;

import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What is in an agency's plan for a fiscal year? */
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
public record PlanBoard(AgencyId agencyId, FiscalYear year) implements Query<Board>, AgencyMessage {}
