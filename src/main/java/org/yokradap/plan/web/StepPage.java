package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignStep;
import org.yokradap.plan.api.MeasureCommand.BeginStep;
import org.yokradap.plan.api.MeasureCommand.CompleteStep;
import org.yokradap.plan.api.MeasureCommand.ReopenStep;
import org.yokradap.plan.api.MeasureCommand.ReviseStep;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** Adds a step after the last one of a measure; shows one, with who carries it out and how far it is. */
@Controller
@RequestMapping("/plan/measures/{id}/steps")
class StepPage {
    private final Plans plans;
    private final Commands commands;
    private final Forms forms;
    private final Clock clock;

    StepPage(Plans plans, Commands commands, Forms forms, Clock clock) {
        this.plans = plans;
        this.commands = commands;
        this.forms = forms;
        this.clock = clock;
    }

    /** A step in words; without a division it is everybody's. */
    record StepWords(@NotBlank String text, @Nullable String division) {}

    @SuppressWarnings("MultipleNullnessAnnotations") // nothing on its way to the page, something on its way back
    record Done(@NotNull @Nullable LocalDate on) {}

    record Reopening(@NotBlank String reason) {}

    @GetMapping
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(id, new StepWords("", ""), actor, model);
    }

    private String page(MeasureId id, StepWords form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("divisions", plans.divisionNames(actor));
        Plans.keepTyped(model, "form", form);
        return "plan/step";
    }

    @PostMapping
    String add(
            @PathVariable MeasureId id,
            @Valid @ModelAttribute("form") StepWords form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var measure = plans.measure(id, actor);
        var added = forms.accepted(
                entered,
                () -> commands.send(
                        new AddStep(
                                id,
                                measure.numberOfStep(form.text()),
                                form.text(),
                                plans.chosen(form.division(), "division", actor)),
                        actor),
                "plan.step.added");
        return added ? "redirect:/plan/measures/" + id : page(id, form, actor, model);
    }

    @GetMapping("/{number}")
    String one(@PathVariable MeasureId id, @PathVariable int number, Actor actor, Model model) {
        return page(id, number, actor, model);
    }

    /** With what was typed into one of its forms, if anything was; the others are as at the beginning. */
    private String page(MeasureId id, int number, Actor actor, Model model) {
        var measure = plans.measure(id, actor);
        var step = plans.step(id, number, actor);
        model.addAttribute("measure", measure);
        model.addAttribute("step", step);
        model.addAttribute("divisions", plans.divisionNames(actor));
        Plans.keepTyped(
                model,
                "form",
                new StepWords(
                        step.text(), step.division().map(DivisionId::value).orElse("")));
        Plans.keepTyped(model, "done", new Done(LocalDate.now(clock)));
        Plans.keepTyped(model, "reopening", new Reopening(""));
        boolean open = measure.withdrawn().isEmpty();
        model.addAttribute("mayChange", open && Plans.mayBeChangedBy(actor));
        model.addAttribute("mayTell", open && (Plans.mayBeChangedBy(actor) || actor.may(Role.DIVISION_HEAD)));
        return "plan/one-step";
    }

    @PostMapping("/{number}")
    String revise(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") StepWords form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var revised = forms.accepted(entered, () -> revise(id, number, form, actor), "plan.step.revised");
        return revised ? "redirect:/plan/measures/" + id : page(id, number, actor, model);
    }

    private Receipt revise(MeasureId id, int number, StepWords form, Actor actor) {
        var division = plans.chosen(form.division(), "division", actor);
        return commands.together(() -> {
            commands.sendWithoutWaiting(new ReviseStep(id, number, form.text()), actor);
            division.ifPresent(it -> commands.sendWithoutWaiting(new AssignStep(id, number, it), actor));
        });
    }

    @PostMapping("/{number}/begun")
    String begin(@PathVariable MeasureId id, @PathVariable int number, Actor actor) {
        forms.announce(commands.send(new BeginStep(id, number), actor), "plan.step.begun");
        return "redirect:/plan/measures/" + id;
    }

    @PostMapping("/{number}/done")
    String complete(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @Valid @ModelAttribute("done") Done done,
            BindingResult entered,
            Actor actor,
            Model model) {
        var completed = forms.accepted(
                entered,
                () -> commands.send(new CompleteStep(id, number, Objects.requireNonNull(done.on())), actor),
                "plan.step.done");
        return completed ? "redirect:/plan/measures/" + id : page(id, number, actor, model);
    }

    @PostMapping("/{number}/reopened")
    String reopen(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @Valid @ModelAttribute("reopening") Reopening reopening,
            BindingResult entered,
            Actor actor,
            Model model) {
        var reopened = forms.accepted(
                entered,
                () -> commands.send(new ReopenStep(id, number, reopening.reason()), actor),
                "plan.step.reopened");
        return reopened ? "redirect:/plan/measures/" + id : page(id, number, actor, model);
    }
}
