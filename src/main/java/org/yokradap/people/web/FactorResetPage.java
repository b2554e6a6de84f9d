package org.yokradap.people.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.AccountCommand.ResetSecondFactors;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where an administrator takes away the second factors of one who has lost them. */
@OfToday
@Controller
@RequestMapping("/accounts/second-factor")
class FactorResetPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;

    FactorResetPage(Queries queries, Commands commands, Forms forms) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
    }

    /** As it was typed. */
    record Form(OfficerId officer, @Nullable String reason) {}

    @GetMapping
    String show(@ModelAttribute("form") Form form, Actor actor, Model model) {
        return page(form, actor, model);
    }

    @PostMapping
    String reset(@ModelAttribute("form") Form form, BindingResult entered, Actor actor, Model model) {
        var reset = forms.accepted(
                entered,
                () -> commands.send(
                        new ResetSecondFactors(actor.agency(), form.officer(), Forms.typed(form.reason())), actor),
                "factor-reset.done");
        return reset ? "redirect:/accounts" : page(form, actor, model);
    }

    private String page(Form form, Actor actor, Model model) {
        if (!actor.may(Role.ADMINISTRATOR)) throw AccessRejection.NOT_YOUR_ROLE.because();
        var officer = queries.ask(new AgencyDirectory(actor.agency()), actor)
                .officer(form.officer())
                .orElseThrow(AccountRejection.NO_POST::because);
        model.addAttribute("post", officer.title());
        return "people/factor-reset";
    }
}
