package org.yokradap.people.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.NewestPosition;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Live;

/** Tells pages that are open whether anything was done in the agency since they were made; one look into an index. */
@Controller
@ControllerAdvice(annotations = Live.class)
class LivePages {
    private final Queries queries;

    LivePages(Queries queries) {
        this.queries = queries;
    }

    @ModelAttribute("newest")
    long newest(Actor actor) {
        return queries.ask(new NewestPosition(actor.agency()), actor);
    }

    /** Nothing but a status: 304 for whoever knows the newest event. */
    @GetMapping("/newest")
    ResponseEntity<Void> isThereNews(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known, Actor actor) {
        var tag = '"' + String.valueOf(newest(actor)) + '"';
        return ResponseEntity.status(tag.equals(known) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .build();
    }
}
