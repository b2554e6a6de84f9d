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
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Lets a plan's duties begin without waiting for an order, for a reason. */
@Controller
@RequestMapping("/plan/{year}/beginning")
class BeginningPage {
    private final Routings routings;
    private final Commands commands;
    private final Forms forms;

    BeginningPage(Routings routings, Commands commands, Forms forms) {
        this.routings = routings;
        this.commands = commands;
        this.forms = forms;
    }

    record Beginning(@NotBlank String reason) {}

    @GetMapping
    String form(@PathVariable FiscalYear year, Actor actor, Model model) {
        if (!actor.may(Role.HEAD_OF_OFFICE)) throw AccessRejection.NOT_YOUR_ROLE.because();
        return page(year, new Beginning(""), actor, model);
    }

    private String page(FiscalYear year, Beginning form, Actor actor, Model model) {
        routings.show(year, actor, model);
        model.addAttribute("form", form);
        return "plan/beginning";
    }

    @PostMapping
    String begin(
            @PathVariable FiscalYear year,
            @Valid @ModelAttribute("form") Beginning form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var order = new BeginAtOnce(PlanId.of(actor.agency(), year), form.reason());
        var begun = forms.accepted(entered, () -> commands.send(order, actor), "routing.begun");
        return begun ? "redirect:/plan?year=" + year : page(year, form, actor, model);
    }
}
