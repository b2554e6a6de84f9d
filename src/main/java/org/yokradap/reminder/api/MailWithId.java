package org.yokradap.reminder.api;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What does this mail say? */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.MAYOR})
public record MailWithId(MailId mailId) implements Query<Mail>, AgencyMessage {
    @Override
    public AgencyId agencyId() {
        return mailId.agency();
    }
}
