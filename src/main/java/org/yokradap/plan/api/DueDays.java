package org.yokradap.plan.api;

import java.util.List;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;

/** On which days a duty falls due at an agency, by the calendar that it has. */
public interface DueDays {
    /** In order of their periods; none for a timing that names no day. */
    List<Occurrence> of(AgencyId agency, Timing timing, FiscalYear year);
}
