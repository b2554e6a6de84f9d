package org.yokradap.people.api;

import java.time.LocalDate;

/** Who decides on reports, as each agency has settled it. */
public interface DecisionChains {
    /** For reports submitted on that day. */
    DecisionChain on(AgencyId agency, LocalDate day);
}
