package org.yokradap.assessment.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yokradap.assessment.api.AssessmentCommand.WithdrawJudgement;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.web.Entries.Because;
import org.yokradap.assessment.web.Entries.Dismissal;
import org.yokradap.assessment.web.Entries.NewWeakness;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;

/** Where an officer's judgement overrules the rules: naming a weakness by hand, dismissing one, taking either back. */
@Controller
class WeaknessPages {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;

    WeaknessPages(Queries queries, Commands commands, Forms forms) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
    }

    @GetMapping("/analysis/{year}/weaknesses")
    String naming(@PathVariable int year, Actor actor, Model model) {
        Editing.require(actor);
        model.addAttribute("form", NewWeakness.EMPTY);
        model.addAttribute("year", year);
        return "assessment/weakness";
    }

    @PostMapping("/analysis/{year}/weaknesses")
    String name(
            @PathVariable int year,
            @Valid @ModelAttribute("form") NewWeakness form,
            BindingResult entered,
            Actor actor) {
        var assessment = AssessmentId.of(actor.agency(), year);
        if (!forms.accepted(entered, () -> commands.send(form.order(assessment), actor), "weakness.named"))
            return "assessment/weakness";
        return "redirect:/analysis/" + year;
    }

    @GetMapping("/analysis/{year}/weaknesses/{subject}/dismissal")
    String dismissing(@PathVariable int year, @PathVariable String subject, Actor actor, Model model) {
        Editing.require(actor);
        model.addAttribute("form", Dismissal.EMPTY);
        model.addAttribute("year", year);
        model.addAttribute("weak", Subject.parse(subject));
        return "assessment/dismissal";
    }

    @PostMapping("/analysis/{year}/weaknesses/{subject}/dismissal")
    String dismiss(
            @PathVariable int year,
            @PathVariable String subject,
            @Valid @ModelAttribute("form") Dismissal form,
            BindingResult entered,
            Actor actor,
            Model model) {
        model.addAttribute("weak", Subject.parse(subject));
        var assessment = AssessmentId.of(actor.agency(), year);
        if (!forms.accepted(entered, () -> commands.send(form.order(assessment, subject), actor), "weakness.dismissed"))
            return "assessment/dismissal";
        return "redirect:/analysis/" + year;
    }

    @GetMapping("/analysis/{year}/weaknesses/{subject}/withdrawal")
    String withdrawing(@PathVariable int year, @PathVariable String subject, Actor actor, Model model) {
        Editing.require(actor);
        model.addAttribute("form", Because.EMPTY);
        return withdrawal(year, subject, actor, model);
    }

    private String withdrawal(int year, String subject, Actor actor, Model model) {
        var weak = Subject.parse(subject);
        AnalysisView view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        model.addAttribute("year", year);
        model.addAttribute("weak", weak);
        model.addAttribute("judgement", Judgement.of(weak, view));
        return "assessment/withdrawal";
    }

    /**
     * What an officer said, and what is taken back.
     *
     * @param kind {@code named} or {@code dismissed}
     */
    record Judgement(String kind, String reason) {
        static Judgement of(Subject weak, AnalysisView view) {
            return view.dismissed().stream()
                    .filter(it -> it.subject().equals(weak))
                    .map(it -> new Judgement("dismissed", it.reason().words()))
                    .findFirst()
                    .or(() -> view.weaknesses().stream()
                            .filter(it -> it.weakness().subject().equals(weak))
                            .flatMap(it -> it.named().stream())
                            .map(it -> new Judgement("named", it.words()))
                            .findFirst())
                    .orElseThrow(() ->
                            AssessmentRejection.NOT_JUDGED.because(weak.code()).on("subject"));
        }
    }

    @PostMapping("/analysis/{year}/weaknesses/{subject}/withdrawal")
    String withdraw(
            @PathVariable int year,
            @PathVariable String subject,
            @ModelAttribute("form") Because form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var order = new WithdrawJudgement(AssessmentId.of(actor.agency(), year), Subject.parse(subject), form.words());
        if (forms.accepted(entered, () -> commands.send(order, actor), "withdrawal.done"))
            return "redirect:/analysis/" + year;
        return withdrawal(year, subject, actor, model);
    }
}
