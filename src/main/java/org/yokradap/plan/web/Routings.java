package org.yokradap.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yokradap.calendar.CountedDays;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.calendar.Timing;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.plan.api.AgencyHolidays;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.plan.api.Routing;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;

/** What pages and resources about a plan's way to its order ask for again and again. */
@Component
class Routings {
    private final Queries queries;
    private final Phrases phrases;
    private final AgencyHolidays holidays;
    private final Clock clock;

    Routings(Queries queries, Phrases phrases, AgencyHolidays holidays, Clock clock) {
        this.queries = queries;
        this.phrases = phrases;
        this.holidays = holidays;
        this.clock = clock;
    }

    Routing of(FiscalYear year, Actor actor) {
        return queries.ask(new PlanRouting(actor.agency(), year), actor);
    }

    Posts posts(Actor actor) {
        return new Posts(
                queries.ask(new AgencyDirectory(actor.agency()), actor), phrases, LocaleContextHolder.getLocale());
    }

    /** What each of these pages shows on top. */
    Routing show(FiscalYear year, Actor actor, Model model) {
        var routing = of(year, actor);
        model.addAttribute("year", year);
        model.addAttribute("routing", routing);
        model.addAttribute("posts", posts(actor));
        model.addAttribute(
                "roles",
                actor.capacities().stream()
                        .map(capacity -> capacity.role().name())
                        .toList());
        return routing;
    }

    /** The one deadline that instructions name, if they name one; also one that cannot be, which is a slip to be mended. */
    static Optional<Timing> deadline(String text, FiscalYear year) {
        List<Timing> named = DeadlineWords.read(text, year).stream()
                .map(ReadDuty::timing)
                .filter(Routings::namesADay)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean namesADay(Timing timing) {
        return timing.kind() == Timing.Kind.RELATIVE
                || timing.due().isPresent()
                || timing.note().filter(Doubt.IMPOSSIBLE_DATE.code()::equals).isPresent();
    }

    /** The day that such a deadline is, in an order of today. */
    Optional<LocalDate> due(String text, FiscalYear year, Actor actor) {
        var workingDays = new WorkingDays(holidays.of(actor.agency()));
        return deadline(text, year).flatMap(timing -> CountedDays.due(timing, LocalDate.now(clock), workingDays));
    }
}
