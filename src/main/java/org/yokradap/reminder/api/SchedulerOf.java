package org.yokradap.reminder.api;

import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Is the sheet looked after, and does mail leave? */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.MAYOR})
public record SchedulerOf(AgencyId agencyId) implements Query<Scheduler>, AgencyMessage {}
