package org.yokradap.followup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.FollowupQuery.ReportThread;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Query;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.DateWords;

/** Asks for the one who looks at a page, as of today. */
@Component
class Reader {
    private final Queries queries;
    private final Phrases phrases;
    private final DateWords dates;
    private final Clock clock;

    Reader(Queries queries, Phrases phrases, DateWords dates, Clock clock) {
        this.queries = queries;
        this.phrases = phrases;
        this.dates = dates;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The year asked for, or else the one that today falls in. */
    FiscalYear year(Optional<FiscalYear> asked) {
        return asked.orElseGet(() -> FiscalYear.of(today()));
    }

    /** The division that a list of them sent; none of where it stands on all of them, which sends nothing. */
    Optional<DivisionId> division(Optional<String> sent, Actor actor) {
        return sent.filter(id -> !id.isBlank())
                .map(id -> ask(new AgencyDirectory(actor.agency()), actor).divisions().stream()
                        .map(Directory.Division::id)
                        .filter(known -> known.value().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                AgencyRejection.UNKNOWN_DIVISION.because(id).on("division")));
    }

    <R> R ask(Query<R> query, Actor actor) {
        return queries.ask(query, actor);
    }

    /** Which report was not approved, and why. */
    String say(Reporting.Outcome outcome, Actor actor) {
        var locale = LocaleContextHolder.getLocale();
        var slot = ask(new ReportThread(outcome.report().slot(), today()), actor)
                .task()
                .slot();
        return phrases.say(
                "round.not-approved",
                locale,
                slot.measureTitle(),
                words(actor).period(slot.period()),
                say(outcome.refusal().orElseThrow()));
    }

    String say(Rejection refusal) {
        return phrases.say(refusal, LocaleContextHolder.getLocale());
    }

    /** A message about this moment, which it names. */
    String sayNow(String key) {
        return phrases.say(key, LocaleContextHolder.getLocale(), dates.time(clock.instant()));
    }

    Words words(Actor actor) {
        return new Words(
                queries.ask(new AgencyDirectory(actor.agency()), actor),
                phrases,
                LocaleContextHolder.getLocale(),
                today());
    }
}
