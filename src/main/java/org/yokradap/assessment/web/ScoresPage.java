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
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.RecordedScore;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.web.Entries.Correction;
import org.yokradap.assessment.web.Entries.NewScore;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;

/** Every score that is recorded, with what it was corrected from; recording one more, and correcting one. */
@Controller
class ScoresPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final Speakers speakers;

    ScoresPage(Queries queries, Commands commands, Forms forms, Speakers speakers) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.speakers = speakers;
    }

    @GetMapping("/analysis/{year}/scores")
    String list(@PathVariable int year, Actor actor, Model model) {
        return list(year, NewScore.EMPTY, actor, model);
    }

    private String list(int year, NewScore form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("view", view(year, actor));
        model.addAttribute("speakers", speakers.knownTo(actor));
        model.addAttribute("mayChange", Editing.isAllowedTo(actor));
        return "assessment/scores";
    }

    @PostMapping("/analysis/{year}/scores")
    String record(
            @PathVariable int year,
            @Valid @ModelAttribute("form") NewScore form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var assessment = AssessmentId.of(actor.agency(), year);
        if (!forms.accepted(entered, () -> commands.send(form.order(assessment), actor), "scores.recorded"))
            return list(year, form, actor, model);
        return "redirect:/analysis/" + year + "/scores";
    }

    @GetMapping("/analysis/{year}/scores/{subject}/correction")
    String correction(@PathVariable int year, @PathVariable String subject, Actor actor, Model model) {
        Editing.require(actor);
        String now = recorded(year, subject, actor)
                .map(it -> it.line().score().toString())
                .orElse("");
        return correction(year, new Correction(subject, now, ""), actor, model);
    }

    private String correction(int year, Correction form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("recorded", recorded(year, form.subject(), actor));
        model.addAttribute("speakers", speakers.knownTo(actor));
        return "assessment/correction";
    }

    @PostMapping("/analysis/{year}/scores/{subject}/correction")
    String correct(
            @PathVariable int year,
            @Valid @ModelAttribute("form") Correction form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var assessment = AssessmentId.of(actor.agency(), year);
        if (!forms.accepted(entered, () -> commands.send(form.order(assessment), actor), "scores.corrected"))
            return correction(year, form, actor, model);
        return "redirect:/analysis/" + year + "/scores";
    }

    private AnalysisView view(int year, Actor actor) {
        return queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
    }

    private Optional<RecordedScore> recorded(int year, String subject, Actor actor) {
        return Subject.ofCode(subject).flatMap(code -> view(year, actor).scores().stream()
                .filter(it -> it.line().subject().equals(code))
                .findFirst());
    }
}
