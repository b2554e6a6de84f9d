package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.HistoryOfMeasure;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AnswerWeaknesses;
import org.yokradap.plan.api.MeasureCommand.AssignStep;
import org.yokradap.plan.api.MeasureCommand.BeginStep;
import org.yokradap.plan.api.MeasureCommand.ChangeRecurrence;
import org.yokradap.plan.api.MeasureCommand.CompleteStep;
import org.yokradap.plan.api.MeasureCommand.IncludeEveryDivision;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureCommand.ReopenStep;
import org.yokradap.plan.api.MeasureCommand.ReviseMeasure;
import org.yokradap.plan.api.MeasureCommand.ReviseObligation;
import org.yokradap.plan.api.MeasureCommand.ReviseStep;
import org.yokradap.plan.api.MeasureHistory;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** What is changed in a measure once it is in the plan, and what has happened to it. */
@RestController
@RequestMapping("/api/v1/measures/{id}")
class MeasureChangeResource {
    private final Plans plans;
    private final AnsweredAssessment assessment;
    private final Queries queries;
    private final Commands commands;
    private final Clock clock;

    MeasureChangeResource(Plans plans, AnsweredAssessment assessment, Queries queries, Commands commands, Clock clock) {
        this.plans = plans;
        this.assessment = assessment;
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    /** What happened, as it is stored; each event with its name. */
    record Happened(String name, MeasureHistory.Entry entry) {}

    /** Oldest first. */
    @GetMapping("/history")
    List<Happened> history(@PathVariable MeasureId id, Actor actor) {
        return queries.ask(new HistoryOfMeasure(id), actor).entries().stream()
                .map(entry -> new Happened(entry.event().getClass().getSimpleName(), entry))
                .toList();
    }

    /** The measure in other words; a part that is left out becomes empty. */
    record Words(
            @Nullable String instrument,
            @Nullable String indicator,
            @Nullable String item,
            @NotBlank String issue,
            @Nullable String responsible) {
        ReviseMeasure order(MeasureId id) {
            return new ReviseMeasure(
                    id,
                    Forms.typed(instrument),
                    Forms.typed(indicator),
                    Forms.typed(item),
                    issue,
                    Forms.typed(responsible));
        }
    }

    @PostMapping("/words")
    Receipt revise(@PathVariable MeasureId id, @Valid @RequestBody Words words, Actor actor) {
        return send(words.order(id), actor);
    }

    /** All weaknesses that the measure is for, by their codes. */
    record Weaknesses(@NotNull List<Subject> weaknesses) {}

    @PostMapping("/weaknesses")
    Receipt answer(@PathVariable MeasureId id, @Valid @RequestBody Weaknesses answered, Actor actor) {
        assessment.requireKnown(answered.weaknesses(), plans.measure(id, actor), actor);
        return send(new AnswerWeaknesses(id, answered.weaknesses()), actor);
    }

    record StepText(@NotBlank String text) {}

    @PostMapping("/steps/{number}/words")
    Receipt reviseStep(
            @PathVariable MeasureId id, @PathVariable int number, @Valid @RequestBody StepText step, Actor actor) {
        return send(new ReviseStep(id, number, step.text()), actor);
    }

    record Carrier(@NotNull DivisionId division) {}

    @PostMapping("/steps/{number}/division")
    Receipt assignStep(
            @PathVariable MeasureId id, @PathVariable int number, @Valid @RequestBody Carrier carrier, Actor actor) {
        return send(new AssignStep(id, number, plans.requireDivision(carrier.division(), actor)), actor);
    }

    @PostMapping("/steps/{number}/begin")
    Receipt begin(@PathVariable MeasureId id, @PathVariable int number, Actor actor) {
        return send(new BeginStep(id, number), actor);
    }

    /** Done today, if no other day is named. */
    record Done(@Nullable LocalDate on) {}

    @PostMapping("/steps/{number}/complete")
    Receipt complete(@PathVariable MeasureId id, @PathVariable int number, @RequestBody Done done, Actor actor) {
        var on = Optional.ofNullable(done.on()).orElseGet(() -> LocalDate.now(clock));
        return send(new CompleteStep(id, number, on), actor);
    }

    record Because(@NotBlank String reason) {}

    @PostMapping("/steps/{number}/reopen")
    Receipt reopen(
            @PathVariable MeasureId id, @PathVariable int number, @Valid @RequestBody Because because, Actor actor) {
        return send(new ReopenStep(id, number, because.reason()), actor);
    }

    /** Other words for the same deadline. */
    record DutyWords(@NotBlank String words) {}

    @PostMapping("/obligations/{number}/words")
    Receipt reviseDuty(
            @PathVariable MeasureId id, @PathVariable int number, @Valid @RequestBody DutyWords duty, Actor actor) {
        var read = Duties.readOne(id, duty.words());
        return send(new ReviseObligation(id, number, read.words(), read.timing()), actor);
    }

    /** Without a division, the reports of all divisions that have not come in are put off. */
    record Postponed(
            @NotBlank String period,
            @Nullable DivisionId division,
            @NotNull LocalDate due,
            @NotBlank String reason) {}

    @PostMapping("/obligations/{number}/postponements")
    Receipt postpone(
            @PathVariable MeasureId id, @PathVariable int number, @Valid @RequestBody Postponed to, Actor actor) {
        return send(
                new PostponeObligation(
                        id, number, to.period(), Optional.ofNullable(to.division()), to.due(), to.reason()),
                actor);
    }

    /** Another deadline from a day on, in words. */
    record Changed(
            @NotBlank String words,
            @NotNull LocalDate since,
            @NotBlank String reason) {}

    @PostMapping("/obligations/{number}/recurrence")
    Receipt change(@PathVariable MeasureId id, @PathVariable int number, @Valid @RequestBody Changed to, Actor actor) {
        var read = Duties.readOne(id, to.words());
        return send(new ChangeRecurrence(id, number, read.words(), read.timing(), to.since(), to.reason()), actor);
    }

    /** Without a number, all duties of the measure pass over. */
    record Handover(
            @Nullable Integer number,
            @NotNull DivisionId from,
            @NotNull DivisionId to,
            @NotNull LocalDate since,
            @NotBlank String reason) {}

    @PostMapping("/handovers")
    Receipt handOver(@PathVariable MeasureId id, @Valid @RequestBody Handover it, Actor actor) {
        return send(
                new ReassignMeasure(
                        id,
                        Optional.ofNullable(it.number()),
                        it.from(),
                        plans.requireDivision(it.to(), actor),
                        it.since(),
                        it.reason()),
                actor);
    }

    record Included(@NotNull Everyone everyone) {}

    @PostMapping("/everyone")
    Receipt includeEverybody(@PathVariable MeasureId id, @Valid @RequestBody Included included, Actor actor) {
        return send(new IncludeEveryDivision(id, included.everyone()), actor);
    }

    @PostMapping("/coordinator")
    Receipt nameCoordinator(@PathVariable MeasureId id, @Valid @RequestBody Carrier coordinator, Actor actor) {
        return send(new NameCoordinator(id, plans.requireDivision(coordinator.division(), actor)), actor);
    }

    private Receipt send(MeasureCommand order, Actor actor) {
        return commands.send(order, actor);
    }
}
