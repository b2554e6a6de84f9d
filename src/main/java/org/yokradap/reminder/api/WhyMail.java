package org.yokradap.reminder.api;

import java.time.LocalDate;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Why did this officer get a mail on that day, or none? */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.MAYOR})
public record WhyMail(OfficerId officer, LocalDate day) implements Query<Explanation>, AgencyMessage {
    @Override
    public AgencyId agencyId() {
        return officer.agency();
    }
}
