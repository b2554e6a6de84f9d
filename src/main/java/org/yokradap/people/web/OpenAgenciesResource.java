package org.yokradap.people.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OpenAgencies;
import org.yokradap.platform.Queries;

/** The agencies open to a programme office, for programs. */
@RestController
class OpenAgenciesResource {
    private final Queries queries;
    private final Clock clock;

    OpenAgenciesResource(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * The agencies that are open to the office of the one who asks. With the id of one of them in the header {@code Yokradap-Agency},
     * every other address answers about that agency.
     */
    @GetMapping("/api/v1/open-agencies")
    OpenAgencies.Opened open(Actor actor) {
        var office = new Actor(actor.officer(), actor.role(), actor.officer().agency());
        return queries.ask(new OpenAgencies(office.agency(), LocalDate.now(clock)), office);
    }
}
