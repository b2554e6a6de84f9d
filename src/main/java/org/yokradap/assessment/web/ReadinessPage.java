package org.yokradap.assessment.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.web.Entries.Because;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;

/** What does not add up, what mends it, and what an officer lets stand. */
@Controller
class ReadinessPage {
    private static final String PLACE = "/readiness";

    private final Queries queries;
    private final Acceptances acceptances;
    private final Mending mending;
    private final Speakers speakers;
    private final Forms forms;

    ReadinessPage(Queries queries, Acceptances acceptances, Mending mending, Speakers speakers, Forms forms) {
        this.queries = queries;
        this.acceptances = acceptances;
        this.mending = mending;
        this.speakers = speakers;
        this.forms = forms;
    }

    /** Of the newest year; before there is any, an invitation to hand in the first result. */
    @GetMapping(PLACE)
    String newest(Actor actor, Model model) {
        List<Integer> years = years(actor);
        if (!years.isEmpty()) return show(years.getFirst(), actor, model);
        model.addAttribute("mayChange", Editing.isAllowedTo(actor));
        return "assessment/none";
    }

    @GetMapping("/analysis/{year}/readiness")
    String show(@PathVariable int year, Actor actor, Model model) {
        AnalysisView view = acceptances.view(year, actor);
        model.addAttribute("year", year);
        model.addAttribute("years", years(actor));
        model.addAttribute("view", view);
        model.addAttribute("ready", Readiness.of(view, it -> mending.of(it, view, actor)));
        model.addAttribute("speakers", speakers.knownTo(actor));
        model.addAttribute("mayChange", Editing.isAllowedTo(actor));
        if (Editing.isAllowedTo(actor)) model.addAttribute("place", PLACE);
        return "assessment/readiness";
    }

    @GetMapping("/analysis/{year}/findings/{key}/acceptance")
    String accepting(@PathVariable int year, @PathVariable FindingKey key, Actor actor, Model model) {
        return acceptance(year, key, Because.EMPTY, actor, model);
    }

    private String acceptance(int year, FindingKey key, Because form, Actor actor, Model model) {
        Editing.require(actor);
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("finding", Acceptances.require(key, acceptances.view(year, actor)));
        return "assessment/acceptance";
    }

    @PostMapping("/analysis/{year}/findings/{key}/acceptance")
    String accept(
            @PathVariable int year,
            @PathVariable FindingKey key,
            @ModelAttribute("form") Because form,
            BindingResult entered,
            Actor actor,
            Model model) {
        if (forms.accepted(entered, () -> acceptances.accept(year, key, form.words(), actor), "acceptance.done"))
            return "redirect:/analysis/" + year + "/readiness";
        return acceptance(year, key, form, actor, model);
    }

    @GetMapping("/analysis/{year}/findings/{key}/withdrawal")
    String withdrawing(@PathVariable int year, @PathVariable FindingKey key, Actor actor, Model model) {
        return withdrawal(year, key, Because.EMPTY, actor, model);
    }

    private String withdrawal(int year, FindingKey key, Because form, Actor actor, Model model) {
        Editing.require(actor);
        AnalysisView view = acceptances.view(year, actor);
        var finding = Acceptances.require(key, view);
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("finding", finding);
        model.addAttribute("acceptance", view.acceptance(finding));
        return "assessment/acceptance";
    }

    @PostMapping("/analysis/{year}/findings/{key}/withdrawal")
    String withdraw(
            @PathVariable int year,
            @PathVariable FindingKey key,
            @ModelAttribute("form") Because form,
            BindingResult entered,
            Actor actor,
            Model model) {
        if (forms.accepted(entered, () -> acceptances.withdraw(year, key, form.words(), actor), "withdrawal.done"))
            return "redirect:/analysis/" + year + "/readiness";
        return withdrawal(year, key, form, actor, model);
    }

    private List<Integer> years(Actor actor) {
        return queries.ask(new AssessedYears(actor.agency()), actor).years();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry readiness() {
            return new NavigationEntry(PLACE, "navigation.readiness", "ready", 50, Set.of(Role.HEAD_OF_OFFICE.name()));
        }
    }
}
