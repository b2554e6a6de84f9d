package org.yokradap.assessment.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.yokradap.assessment.api.AssessmentCommand.ChooseRules;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.RulesInForce;
import org.yokradap.assessment.api.analysis.RulesOfTheYear;
import org.yokradap.assessment.api.analysis.WhatIfRules;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;

/** What other weakness rules would make of the year's scores; choosing them. The address has the rules, so it can be shared. */
@Controller
class WhatIfPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final Speakers speakers;

    WhatIfPage(Queries queries, Commands commands, Forms forms, Speakers speakers) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.speakers = speakers;
    }

    @GetMapping("/analysis/{year}/what-if")
    String look(
            @PathVariable int year,
            @ModelAttribute("form") TypedRules form,
            BindingResult entered,
            Actor actor,
            Model model) {
        RulesInForce inForce = inForce(year, actor);
        if (form.isEmpty()) {
            model.addAttribute("form", TypedRules.of(inForce.rules()));
            return page(year, inForce, actor, model);
        }
        if (!form.isComplete()) return "redirect:" + address(year, form.over(TypedRules.of(inForce.rules())));
        forms.readable(entered, () -> compare(year, form.rules(inForce.rules()), inForce, actor, model));
        return page(year, inForce, actor, model);
    }

    /** With every rule in it, so that who follows it later sees the same, whatever is in force then. */
    private static String address(int year, TypedRules rules) {
        return UriComponentsBuilder.fromPath("/analysis/{year}/what-if")
                .queryParam("indicatorBelow", "{indicatorBelow}")
                .queryParam("urgentLowest", "{urgentLowest}")
                .queryParam("questionBelow", "{questionBelow}")
                .queryParam("itemBelow", "{itemBelow}")
                .queryParam("itemsScoredZero", "{itemsScoredZero}")
                .queryParam("instrumentBelow", "{instrumentBelow}")
                .encode()
                .buildAndExpand(
                        year,
                        rules.indicatorBelow(),
                        rules.urgentLowest(),
                        rules.questionBelow(),
                        rules.itemBelow(),
                        rules.itemsScoredZero(),
                        rules.instrumentBelow())
                .toUriString();
    }

    @PostMapping("/analysis/{year}/rules")
    String choose(
            @PathVariable int year,
            @Valid @ModelAttribute("form") TypedRules form,
            BindingResult entered,
            Actor actor,
            Model model) {
        RulesInForce inForce = inForce(year, actor);
        if (forms.accepted(
                entered, () -> choose(year, Optional.of(form.rules(inForce.rules())), form, actor), "rules.chosen"))
            return "redirect:/analysis/" + year;
        return again(year, form, inForce, actor, model);
    }

    @PostMapping("/analysis/{year}/rules/withdrawal")
    String goBack(
            @PathVariable int year,
            @Valid @ModelAttribute("form") TypedRules form,
            BindingResult entered,
            Actor actor,
            Model model) {
        if (forms.accepted(entered, () -> choose(year, Optional.empty(), form, actor), "rules.chosen"))
            return "redirect:/analysis/" + year;
        return again(year, form, inForce(year, actor), actor, model);
    }

    private Receipt choose(int year, Optional<WeaknessRules> rules, TypedRules form, Actor actor) {
        return commands.send(new ChooseRules(AssessmentId.of(actor.agency(), year), rules, form.why()), actor);
    }

    /** After a refusal, with the comparison as far as the rules can be read. */
    private String again(int year, TypedRules form, RulesInForce inForce, Actor actor, Model model) {
        form.readable(inForce.rules()).ifPresent(it -> compare(year, it, inForce, actor, model));
        return page(year, inForce, actor, model);
    }

    private void compare(int year, WeaknessRules asked, RulesInForce inForce, Actor actor, Model model) {
        model.addAttribute("answer", queries.ask(new WhatIfRules(actor.agency(), year, asked), actor));
        model.addAttribute("mayChoose", Editing.isAllowedTo(actor) && !asked.equals(inForce.rules()));
    }

    private String page(int year, RulesInForce inForce, Actor actor, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("inForce", inForce);
        model.addAttribute("mayReturn", Editing.isAllowedTo(actor) && inForce.own());
        model.addAttribute("speakers", speakers.knownTo(actor));
        return "assessment/what-if";
    }

    private RulesInForce inForce(int year, Actor actor) {
        return queries.ask(new RulesOfTheYear(actor.agency(), year), actor);
    }
}
