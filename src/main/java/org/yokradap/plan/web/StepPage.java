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
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Adds a step after the last one of a measure. */
@Controller
@RequestMapping("/plan/measures/{id}/steps")
class StepPage {
    private final Plans plans;
    private final Commands commands;
    private final Forms forms;

    StepPage(Plans plans, Commands commands, Forms forms) {
        this.plans = plans;
        this.commands = commands;
        this.forms = forms;
    }

    record NewStep(@NotBlank String text) {}

    @GetMapping
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(id, new NewStep(""), actor, model);
    }

    private String page(MeasureId id, NewStep form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("form", form);
        return "plan/step";
    }

    @PostMapping
    String add(
            @PathVariable MeasureId id,
            @Valid @ModelAttribute("form") NewStep form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var measure = plans.measure(id, actor);
        var added = forms.accepted(
                entered,
                () -> commands.send(new AddStep(id, measure.numberOfStep(form.text()), form.text()), actor),
                "plan.step.added");
        return added ? "redirect:/plan/measures/" + id : page(id, form, actor, model);
    }
}
