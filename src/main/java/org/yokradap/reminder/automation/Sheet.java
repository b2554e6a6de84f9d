package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yokradap.people.api.AgencyId;
import org.yokradap.reminder.api.ReminderPolicy;

/**
 * One agency's sheet of a day, as it stood when it was looked at.
 *
 * @param said what had been said before
 * @param digests what is to be said, to whom
 */
record Sheet(AgencyId agency, LocalDate day, ReminderPolicy policy, Set<ReminderKey> said, List<Digest> digests) {}
