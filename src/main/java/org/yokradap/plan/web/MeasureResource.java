package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;

@RestController
@RequestMapping("/api/v1/measures/{id}")
class MeasureResource {
    private final Plans plans;
    private final Duties duties;
    private final Commands commands;

    MeasureResource(Plans plans, Duties duties, Commands commands) {
        this.plans = plans;
        this.duties = duties;
        this.commands = commands;
    }

    @GetMapping
    PlannedMeasure measure(@PathVariable MeasureId id, Actor actor) {
        return plans.measure(id, actor);
    }

    /** A step; without a number it comes after the last one, without a division it is everybody's. */
    record NewStep(
            @Nullable Integer number,
            @NotBlank String text,
            @Nullable DivisionId division) {}

    @PostMapping("/steps")
    Receipt addStep(@PathVariable MeasureId id, @Valid @RequestBody NewStep step, Actor actor) {
        var measure = plans.measure(id, actor);
        int number = Optional.ofNullable(step.number()).orElseGet(() -> measure.numberOfStep(step.text()));
        var division = Optional.ofNullable(step.division()).map(it -> plans.requireDivision(it, actor));
        return commands.send(new AddStep(id, number, step.text(), division), actor);
    }

    /** Duties in the words of a paper, from which the deadline is read; without a number they come after the last one. */
    record NewObligation(@Nullable Integer number, @NotBlank String words) {}

    @PostMapping("/obligations")
    Receipt addObligation(@PathVariable MeasureId id, @Valid @RequestBody NewObligation duty, Actor actor) {
        return duties.add(plans.measure(id, actor), duty.words(), Optional.ofNullable(duty.number()), actor);
    }

    record Assignment(DivisionId division) {}

    @PostMapping("/assignments")
    Receipt assign(@PathVariable MeasureId id, @RequestBody Assignment assignment, Actor actor) {
        return commands.send(new AssignMeasure(id, plans.requireDivision(assignment.division(), actor)), actor);
    }

    record Withdrawal(@NotBlank String reason) {}

    @PostMapping("/withdrawal")
    Receipt withdraw(@PathVariable MeasureId id, @Valid @RequestBody Withdrawal withdrawal, Actor actor) {
        return commands.send(new WithdrawMeasure(id, withdrawal.reason()), actor);
    }
}
