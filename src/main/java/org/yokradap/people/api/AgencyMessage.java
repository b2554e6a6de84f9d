package org.yokradap.people.api;

import java.util.Optional;

/** A command or query about one agency. It is confined to the actors that serve this agency. */
public interface AgencyMessage {
    AgencyId agencyId();

    /** The division that it speaks for, if it does: of several posts, the actor then speaks in that of this division's head. */
    default Optional<DivisionId> spokenFor() {
        return Optional.empty();
    }
}
