package org.yokradap.assessment.api.analysis;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/**
 * How an agency's assessment of a fiscal year stands, computed when asked from what is recorded by then. Refused when there is
 * none for that year.
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
public record CurrentAnalysis(AgencyId agencyId, int year) implements Query<AnalysisView>, AgencyMessage {}
