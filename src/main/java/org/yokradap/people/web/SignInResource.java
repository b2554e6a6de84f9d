package org.yokradap.people.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.SignInPage;
import org.yokradap.people.api.SignInsBefore;
import org.yokradap.platform.Queries;

@RestController
class SignInResource {
    private final Queries queries;

    SignInResource(Queries queries) {
        this.queries = queries;
    }

    /** What happened at the own agency's door, newest first; {@code before} is the {@code olderBefore} of the page before. */
    @GetMapping("/api/v1/sign-ins")
    SignInPage before(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.ask(new SignInsBefore(actor.agency(), before, limit), actor);
    }
}
