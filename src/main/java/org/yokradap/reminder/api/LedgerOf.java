package org.yokradap.reminder.api;

import java.util.Optional;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Who was reminded of what in this agency, and how is mail sent? Empty for mails in every state. */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.MAYOR})
public record LedgerOf(AgencyId agencyId, Optional<MailState> state) implements Query<Ledger>, AgencyMessage {
    /** Of mails in every state. */
    public LedgerOf(AgencyId agencyId) {
        this(agencyId, Optional.empty());
    }
}
