package org.yokradap.plan.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.DueSlotsOf;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.IncludeEveryDivision;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.Postponement;
import org.yokradap.plan.api.ProposedSlots;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.Live;

/** One measure: its steps, its duties with every day on which they fall due, who is responsible, and what happened. */
@Live
@Controller
class MeasurePage {
    private final Plans plans;
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final MeasureTale tale;
    private final Routings routings;
    private final UnderstoodWords understood;
    private final AnsweredAssessment assessments;

    MeasurePage(
            Plans plans,
            Queries queries,
            Commands commands,
            Forms forms,
            MeasureTale tale,
            Routings routings,
            UnderstoodWords understood,
            AnsweredAssessment assessments) {
        this.plans = plans;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.tale = tale;
        this.routings = routings;
        this.understood = understood;
        this.assessments = assessments;
    }

    /** A day on which a duty falls due, and how it came to be that day; with the divisions that owe a report then. */
    record Day(
            LocalDate due,
            LocalDate original,
            Optional<String> dayOff,
            List<Postponement> postponements,
            Period period,
            String words) {
        static Day of(DueSlot slot) {
            return new Day(
                    slot.due(), slot.original(), slot.dayOff(), slot.postponements(), slot.period(), slot.words());
        }
    }

    @GetMapping("/plan/measures/{id}")
    String show(@PathVariable MeasureId id, Actor actor, Model model) {
        var measure = plans.measure(id, actor);
        var divisions = plans.divisionNames(actor);
        model.addAttribute("measure", measure);
        model.addAttribute("year", id.fiscalYear());
        model.addAttribute("divisions", divisions);
        var owed = owed(measure, actor);
        var begun = owed.stream().map(DueSlot::dutyNumber).collect(toSet());
        var proposed = queries.ask(new ProposedSlots(id), actor).slots().stream()
                .filter(slot -> !begun.contains(slot.dutyNumber()))
                .toList();
        var slots = Stream.concat(owed.stream(), proposed.stream()).toList();
        model.addAttribute("days", days(slots.stream()));
        model.addAttribute("owed", understood.owed(measure.obligations(), slots));
        model.addAttribute("assessment", assessments.answeredBy(id.fiscalYear(), actor));
        model.addAttribute(
                "proposed", proposed.stream().map(DueSlot::dutyNumber).collect(toSet()));
        model.addAttribute("tale", tale.of(id, actor));
        boolean open = measure.withdrawn().isEmpty();
        model.addAttribute("stays", !open && routings.of(id.fiscalYear(), actor).isOrdered(id));
        model.addAttribute("mayChange", open && Plans.mayBeChangedBy(actor));
        model.addAttribute("mayTell", open && (Plans.mayBeChangedBy(actor) || actor.may(Role.DIVISION_HEAD)));
        model.addAttribute(
                "unassigned",
                divisions.keySet().stream()
                        .filter(division -> !measure.divisions().contains(division))
                        .toList());
        return "plan/measure";
    }

    private List<DueSlot> owed(PlannedMeasure measure, Actor actor) {
        var year = new DueSlotsOf(actor.agency(), measure.id().fiscalYear());
        return queries.ask(year, actor).slots().stream()
                .filter(slot -> slot.measure().equals(measure.id()))
                .toList();
    }

    /** By the duty's number: the days on which it falls due, and the divisions that owe a report then. */
    private static Map<Integer, Map<Day, List<DivisionId>>> days(Stream<DueSlot> slots) {
        return slots.collect(groupingBy(
                DueSlot::dutyNumber, groupingBy(Day::of, LinkedHashMap::new, mapping(DueSlot::division, toList()))));
    }

    @PostMapping("/plan/measures/{id}/divisions")
    String assign(@PathVariable MeasureId id, @RequestParam DivisionId division, Actor actor) {
        return send(new AssignMeasure(id, plans.requireDivision(division, actor)), "plan.assigned", actor);
    }

    @PostMapping("/plan/measures/{id}/everyone")
    String includeEverybody(@PathVariable MeasureId id, Actor actor) {
        return send(new IncludeEveryDivision(id, Everyone.ALL_DIVISIONS), "plan.everyone.included", actor);
    }

    @PostMapping("/plan/measures/{id}/coordinator")
    String nameCoordinator(@PathVariable MeasureId id, @RequestParam DivisionId division, Actor actor) {
        return send(new NameCoordinator(id, plans.requireDivision(division, actor)), "plan.coordinator.named", actor);
    }

    private String send(MeasureCommand order, String notice, Actor actor) {
        forms.announce(commands.send(order, actor), notice);
        return "redirect:/plan/measures/" + order.measureId();
    }
}
