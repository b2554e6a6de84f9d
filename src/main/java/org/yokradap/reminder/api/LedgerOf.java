package org.yokradap.reminder.api;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Who was reminded of what in this agency, and how is mail sent? */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.MAYOR})
public record LedgerOf(AgencyId agencyId) implements Query<Ledger>, AgencyMessage {}
