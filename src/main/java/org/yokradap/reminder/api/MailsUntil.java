package org.yokradap.reminder.api;

import java.time.LocalDate;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Which mails will be sent until that day, if nothing else happens? Refused for days past and more than a year ahead. */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.MAYOR})
public record MailsUntil(AgencyId agencyId, LocalDate until) implements Query<Forecast>, AgencyMessage {}
