package org.yokradap.people.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.Directory;
import org.yokradap.platform.Queries;

@RestController
class AgencyResource {
    private final Queries queries;

    AgencyResource(Queries queries) {
        this.queries = queries;
    }

    /** The agency of the one who asks: its divisions, and the officers in its posts. */
    @GetMapping("/api/v1/agency")
    Directory own(Actor actor) {
        return queries.ask(new AgencyDirectory(actor.agency()), actor);
    }
}
