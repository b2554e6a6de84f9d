package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.Set;
import org.yokradap.people.api.AgencyId;

/** On which days, other than Saturdays and Sundays, does an agency not work? */
public interface AgencyHolidays {
    /** Those that came with the application, as long as the agency has told nothing of its own. */
    Set<LocalDate> of(AgencyId agency);
}
