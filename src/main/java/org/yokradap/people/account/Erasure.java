package org.yokradap.people.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerErased;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalTraces;

/**
 * Has every part of the application take away what leads to a person who is erased. It reads its events again when the views are
 * rebuilt: where a copy of older tables was put back, what was erased is erased again.
 */
@Component
@ProcessingGroup(Erasure.GROUP)
class Erasure {
    static final String GROUP = "people.erasure.v1";

    private static final int DAYS_AGAIN = 2;

    private final List<PersonalTraces> traces;
    private final JdbcClient sql;
    private final Clock clock;

    Erasure(List<PersonalTraces> traces, JdbcClient sql, Clock clock) {
        this.traces = traces;
        this.sql = sql;
        this.clock = clock;
    }

    @EventHandler
    void on(OfficerErased event) {
        erase(event.officer());
    }

    /**
     * Erases again who was erased in the last days: what was under way at that moment, a letter or a sign-in, may have left something
     * behind it.
     */
    void again() {
        sql.sql("select officer from people_post where erased_on >= ?")
                .param(LocalDate.now(clock).minusDays(DAYS_AGAIN))
                .query((row, number) -> new OfficerId(row.getString("officer")))
                .list()
                .forEach(this::erase);
    }

    private void erase(OfficerId officer) {
        traces.forEach(part -> part.erase(officer));
    }

    /** There is nothing to be emptied: what was taken away is not there. */
    @ResetHandler
    void startAgain() {}
}
