package org.yokradap.reminder.api;

import java.util.List;
import org.yokradap.people.api.AgencyId;

/** What the agencies have settled about their reminders. For the machinery that serves all agencies. */
public interface RuleBook {
    /** The agency's policy; the standard one as long as it has set none. */
    ReminderPolicy policyOf(AgencyId agency);

    /** How far ahead the sheet must look for the policy that looks farthest, in days. */
    int farthestHorizon();

    /** Every pause of the agency's officers that has not been ended, past ones among them. */
    List<Pause> pausesOf(AgencyId agency);
}
