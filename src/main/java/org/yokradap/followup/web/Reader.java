package org.yokradap.followup.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Query;

/** Asks for the one who looks at a page, as of today. */
@Component
class Reader {
    private final Queries queries;
    private final Phrases phrases;
    private final Clock clock;

    Reader(Queries queries, Phrases phrases, Clock clock) {
        this.queries = queries;
        this.phrases = phrases;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    <R> R ask(Query<R> query, Actor actor) {
        return queries.ask(query, actor);
    }

    Words words(Actor actor) {
        return new Words(
                queries.ask(new AgencyDirectory(actor.agency()), actor), phrases, LocaleContextHolder.getLocale());
    }
}
