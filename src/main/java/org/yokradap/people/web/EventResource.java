package org.yokradap.people.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.EventPage;
import org.yokradap.people.api.EventsBefore;
import org.yokradap.platform.Queries;

@RestController
class EventResource {
    private final Queries queries;

    EventResource(Queries queries) {
        this.queries = queries;
    }

    /** The own agency's events, newest first; {@code before} is the {@code olderBefore} of the page before. */
    @GetMapping("/api/v1/events")
    EventPage before(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.ask(new EventsBefore(actor.agency(), before, limit), actor);
    }
}
