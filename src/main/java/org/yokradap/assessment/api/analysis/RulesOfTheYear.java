package org.yokradap.assessment.api.analysis;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/**
 * By which weakness rules is an assessment judged, and who chose them? Refused when there is none of that year.
 *
 * @param year Buddhist era
 */
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
public record RulesOfTheYear(AgencyId agencyId, int year) implements Query<RulesInForce>, AgencyMessage {}
