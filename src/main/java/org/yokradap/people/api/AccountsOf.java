package org.yokradap.people.api;

import org.yokradap.platform.Query;

/** Who of an agency's officers can sign in, and who has been invited? */
@AllowedTo(Role.ADMINISTRATOR)
public record AccountsOf(AgencyId agencyId) implements Query<AccountList>, AgencyMessage {}
