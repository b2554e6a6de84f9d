package org.yokradap.reminder.api;

import org.yokradap.calendar.WorkingDays;
import org.yokradap.people.api.AgencyId;

/** The days on which an agency works and mails are read: where the holidays it has entered come in. */
@FunctionalInterface
public interface AgencyWorkingDays {
    WorkingDays of(AgencyId agency);
}
