package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.MeasureCommand.ReviseMeasure;
import org.yokradap.plan.api.MeasureCommand.ReviseObligation;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** Puts a measure, or one of its duties, into other words. What is due does not change with them. */
@Controller
@RequestMapping("/plan/measures/{id}")
class RewordingPage {
    private final Plans plans;
    private final Commands commands;
    private final Forms forms;

    RewordingPage(Plans plans, Commands commands, Forms forms) {
        this.plans = plans;
        this.commands = commands;
        this.forms = forms;
    }

    record Reworded(
            String instrument,
            String indicator,
            String item,
            @NotBlank String issue,
            String responsible) {
        ReviseMeasure order(MeasureId id) {
            return new ReviseMeasure(id, instrument, indicator, item, issue, responsible);
        }
    }

    record DutyReworded(@NotBlank String words) {}

    @GetMapping("/words")
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        var it = plans.measure(id, actor);
        return page(
                id,
                new Reworded(it.instrument(), it.indicator(), it.item(), it.issue(), it.responsible()),
                actor,
                model);
    }

    private String page(MeasureId id, Reworded form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        Plans.keepTyped(model, "form", form);
        return "plan/words";
    }

    @PostMapping("/words")
    String revise(
            @PathVariable MeasureId id,
            @Valid @ModelAttribute("form") Reworded form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var revised = forms.accepted(entered, () -> commands.send(form.order(id), actor), "plan.words.revised");
        return revised ? "redirect:/plan/measures/" + id : page(id, form, actor, model);
    }

    @GetMapping("/duties/{number}/words")
    String form(@PathVariable MeasureId id, @PathVariable int number, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(id, number, new DutyReworded(plans.duty(id, number, actor).words()), actor, model);
    }

    private String page(MeasureId id, int number, DutyReworded form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("duty", plans.duty(id, number, actor));
        model.addAttribute("year", id.fiscalYear());
        Plans.keepTyped(model, "form", form);
        return "plan/duty-words";
    }

    @PostMapping("/duties/{number}/words")
    String revise(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") DutyReworded form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var revised = forms.accepted(entered, () -> send(id, number, form, actor), "plan.words.revised");
        return revised ? "redirect:/plan/measures/" + id : page(id, number, form, actor, model);
    }

    private Receipt send(MeasureId id, int number, DutyReworded form, Actor actor) {
        var read = Duties.readOne(id, form.words());
        return commands.send(new ReviseObligation(id, number, read.words(), read.timing()), actor);
    }
}
