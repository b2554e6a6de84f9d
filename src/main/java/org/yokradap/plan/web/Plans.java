package org.yokradap.plan.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Board;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.DueSlotsOf;
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

    /**
     * The division that was chosen from a list; empty where none was.
     *
     * @throws org.yokradap.platform.Rejection naming the field
     */
    Optional<DivisionId> chosen(@Nullable String division, String field, Actor actor) {
        if (division == null || division.isBlank()) return Optional.empty();
        return Optional.of(divisionNames(actor).keySet().stream()
                .filter(known -> known.value().equals(division))
                .findFirst()
                .orElseThrow(
                        () -> AgencyRejection.UNKNOWN_DIVISION.because(division).on(field)));
    }

    /** What is owed on a duty, by due date. */
    List<DueSlot> slots(MeasureId measure, int duty, Actor actor) {
        return queries.ask(new DueSlotsOf(measure.agency(), measure.fiscalYear()), actor).slots().stream()
                .filter(slot -> slot.measure().equals(measure) && slot.dutyNumber() == duty)
                .toList();
    }

    PlannedMeasure.Obligation duty(MeasureId measure, int number, Actor actor) {
        return measure(measure, actor)
                .obligation(number)
                .orElseThrow(() -> MeasureRejection.UNKNOWN_OBLIGATION.because(number));
    }

    PlannedMeasure.Step step(MeasureId measure, int number, Actor actor) {
        return measure(measure, actor).step(number).orElseThrow(() -> MeasureRejection.UNKNOWN_STEP.because(number));
    }

    /**
     * Puts a form into the model, unless what was typed is there: a day that is none stands only beside the form, in its binding
     * result, which would go if the form were put in again.
     */
    static void keepTyped(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) model.addAttribute(name, form);
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
