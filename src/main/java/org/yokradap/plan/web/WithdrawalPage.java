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
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Takes a measure out of the plan, for a reason. */
@Controller
@RequestMapping("/plan/measures/{id}/withdrawal")
class WithdrawalPage {
    private final Plans plans;
    private final Commands commands;
    private final Forms forms;
    private final Routings routings;

    WithdrawalPage(Plans plans, Commands commands, Forms forms, Routings routings) {
        this.plans = plans;
        this.commands = commands;
        this.forms = forms;
        this.routings = routings;
    }

    record Withdrawal(@NotBlank String reason) {}

    @GetMapping
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(id, new Withdrawal(""), actor, model);
    }

    private String page(MeasureId id, Withdrawal form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("form", form);
        return "plan/withdrawal";
    }

    @PostMapping
    String withdraw(
            @PathVariable MeasureId id,
            @Valid @ModelAttribute("form") Withdrawal form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var stays = routings.of(id.fiscalYear(), actor).isOrdered(id);
        var withdrawn = forms.accepted(
                entered,
                () -> commands.send(new WithdrawMeasure(id, form.reason()), actor),
                stays ? "plan.withdrawn.until-order" : "plan.withdrawn");
        return withdrawn ? "redirect:/plan/measures/" + id : page(id, form, actor, model);
    }
}
