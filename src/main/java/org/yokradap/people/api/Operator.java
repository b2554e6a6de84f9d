package org.yokradap.people.api;

import java.util.List;

/** Who looks after the whole deployment: the administrators of one of its agencies. */
public interface Operator {
    /** Whether it is the agency whose administrators do: the one that is set, or else the first one that was registered. */
    boolean is(AgencyId agency);

    /** All agencies of the deployment, by name. */
    List<OpenAgencies.Agency> agencies();
}
