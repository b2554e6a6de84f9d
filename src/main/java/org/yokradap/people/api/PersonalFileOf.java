package org.yokradap.people.api;

import org.yokradap.platform.Query;

/** What is kept of this officer, who may have asked for it and cannot sign in any more? */
@AllowedTo(Role.ADMINISTRATOR)
public record PersonalFileOf(AgencyId agencyId, OfficerId officer) implements Query<PersonalFile>, AgencyMessage {}
