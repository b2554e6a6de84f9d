package org.yokradap.people.account;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerErased;
import org.yokradap.people.api.PersonalTraces;

/**
 * Has every part of the application take away what leads to a person who is erased. It reads its events again when the views are
 * rebuilt: where a copy of older tables was put back, what was erased is erased again.
 */
@Component
@ProcessingGroup(Erasure.GROUP)
class Erasure {
    static final String GROUP = "people.erasure.v1";

    private final List<PersonalTraces> traces;

    Erasure(List<PersonalTraces> traces) {
        this.traces = traces;
    }

    @EventHandler
    void on(OfficerErased event) {
        traces.forEach(part -> part.erase(event.officer()));
    }

    /** There is nothing to be emptied: what was taken away is not there. */
    @ResetHandler
    void startAgain() {}
}
