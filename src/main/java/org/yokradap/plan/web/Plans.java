package org.yokradap.plan.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Queries;

/** What the pages and resources of this module ask for again and again. */
@Component
class Plans {
    private final Queries queries;
    private final Clock clock;

    Plans(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The year asked for, or else the one that today falls in. */
    FiscalYear year(Optional<FiscalYear> asked) {
        return asked.orElseGet(() -> FiscalYear.of(LocalDate.now(clock)));
    }

    Board board(FiscalYear year, Actor actor) {
        return queries.ask(new PlanBoard(actor.agency(), year), actor);
    }

    PlannedMeasure measure(MeasureId id, Actor actor) {
        return queries.ask(new PlanBoard(id.agency(), id.fiscalYear()), actor)
                .measure(id)
                .orElseThrow(() -> MeasureRejection.UNKNOWN_MEASURE.because(id.number()));
    }

    /** In the order in which the agency has them. */
    Map<DivisionId, String> divisionNames(Actor actor) {
        return queries.ask(new AgencyDirectory(actor.agency()), actor).divisions().stream()
                .collect(toMap(
                        Directory.Division::id,
                        Directory.Division::name,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** A measure cannot know which divisions its agency has. */
    DivisionId requireDivision(DivisionId division, Actor actor) {
        if (division.agency().equals(actor.agency()) && !divisionNames(actor).containsKey(division))
            throw AgencyRejection.UNKNOWN_DIVISION.because(division.code()).on("division");
        return division;
    }

    /** For whom pages show what changes a plan. Whether an order is allowed is decided where it is taken. */
    static boolean mayBeChangedBy(Actor actor) {
        return actor.may(Role.HEAD_OF_OFFICE);
    }

    /** Nobody shall fill in a form only to learn that it was not for them. */
    static void requireChangeableBy(Actor actor) {
        if (!mayBeChangedBy(actor)) throw AccessRejection.NOT_YOUR_ROLE.because();
    }
}
