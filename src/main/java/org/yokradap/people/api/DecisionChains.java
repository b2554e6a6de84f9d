package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.Set;

/** Who decides on reports, as each agency has settled it. */
public interface DecisionChains {
    /**
     * For a report submitted on that day.
     *
     * @param division whose report it is
     * @param authors who had a hand in it
     */
    DecisionChain on(AgencyId agency, LocalDate day, DivisionId division, Set<OfficerId> authors);
}
