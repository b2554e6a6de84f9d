package org.yokradap.people.api;

import org.yokradap.platform.Query;

/** Who and what is there in this agency? */
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
public record AgencyDirectory(AgencyId agencyId) implements Query<Directory>, AgencyMessage {}
