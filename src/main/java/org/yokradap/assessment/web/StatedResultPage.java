package org.yokradap.assessment.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.analysis.Analysis.StatedFigure;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.web.Entries.Statement;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;

/** Records what a paper states as the result, or what it states instead of what was recorded of it. */
@Controller
@RequestMapping("/analysis/{year}/stated-results")
class StatedResultPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final FindingWords words;

    StatedResultPage(Queries queries, Commands commands, Forms forms, FindingWords words) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.words = words;
    }

    /** @param where a paper whose result is recorded already; empty for a new one */
    @GetMapping
    String form(@PathVariable int year, @RequestParam(defaultValue = "") String where, Actor actor, Model model) {
        Editing.require(actor);
        Statement form = queries.ask(new CurrentAnalysis(actor.agency(), year), actor).analysis().stated().stream()
                .map(StatedFigure::result)
                .filter(it -> it.where().equals(where))
                .findFirst()
                .map(this::typed)
                .orElse(Statement.EMPTY);
        model.addAttribute("form", form);
        return page(year, model);
    }

    private Statement typed(StatedResult it) {
        return new Statement(
                words.where(it.where()),
                it.overall().map(Score::toString).orElse(""),
                it.level().orElse(""));
    }

    private String page(int year, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("papers", words.papers());
        return "assessment/stated-result";
    }

    @PostMapping
    String record(
            @PathVariable int year,
            @Valid @ModelAttribute("form") Statement form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var assessment = AssessmentId.of(actor.agency(), year);
        if (forms.accepted(
                entered,
                () -> commands.send(form.naming(words::paper).order(assessment), actor),
                "stated-result.recorded")) return "redirect:/analysis/" + year;
        return page(year, model);
    }
}
