package org.yokradap.people.api;

import org.yokradap.platform.Query;

/** What is the position of the newest event of this agency? Tells whether anything was done, and nothing of what. */
@AllowedTo({
    Role.ADMINISTRATOR,
    Role.HEAD_OF_OFFICE,
    Role.DIVISION_HEAD,
    Role.CLERK,
    Role.MAYOR,
    Role.AUDITOR,
    Role.STAFF,
    Role.PROGRAMME_OFFICE
})
public record NewestPosition(AgencyId agencyId) implements Query<Long>, AgencyMessage {}
