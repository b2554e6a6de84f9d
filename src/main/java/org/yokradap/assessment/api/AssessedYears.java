package org.yokradap.assessment.api;

import java.util.List;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** The fiscal years (Buddhist era) of which the agency has an assessment, the newest first. */
@AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR, Role.AUDITOR})
public record AssessedYears(AgencyId agencyId) implements Query<List<Integer>>, AgencyMessage {}
