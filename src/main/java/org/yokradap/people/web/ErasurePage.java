package org.yokradap.people.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.AccountsOf;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.EraseOfficer;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalFile;
import org.yokradap.people.api.PersonalFileOf;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where an administrator hands out, and erases, what is kept of a person. */
@OfToday
@Controller
class ErasurePage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;

    ErasurePage(Queries queries, Commands commands, Forms forms) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
    }

    /** As it was chosen. */
    record Form(OfficerId officer, @Nullable String understood) {}

    @GetMapping("/accounts/erasure")
    String show(@ModelAttribute("form") Form form, Actor actor, Model model) {
        return page(form, actor, model);
    }

    @PostMapping("/accounts/erasure")
    String erase(@ModelAttribute("form") Form form, BindingResult entered, Actor actor, Model model) {
        var erased = forms.accepted(
                entered,
                () -> {
                    if (!Forms.typed(form.understood()).equals("true"))
                        throw AccountRejection.NOT_UNDERSTOOD.because().on("understood");
                    return commands.send(new EraseOfficer(actor.agency(), form.officer()), actor);
                },
                "erasure.done");
        return erased ? "redirect:/accounts" : page(form, actor, model);
    }

    @GetMapping("/accounts/data")
    ResponseEntity<PersonalFile> download(@RequestParam OfficerId officer, Actor actor) {
        return PersonalDownload.of(queries.ask(new PersonalFileOf(actor.agency(), officer), actor));
    }

    private String page(Form form, Actor actor, Model model) {
        var ways = queries.ask(new AccountsOf(actor.agency()), actor);
        var officer = queries.ask(new AgencyDirectory(actor.agency()), actor)
                .officer(form.officer())
                .orElseThrow(AccountRejection.NO_POST::because);
        model.addAttribute("post", officer.title());
        model.addAttribute(
                "way",
                ways.rows().stream()
                        .filter(row -> row.officer().equals(form.officer()))
                        .findFirst());
        return "people/erasure";
    }
}
