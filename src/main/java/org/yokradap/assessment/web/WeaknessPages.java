package org.yokradap.assessment.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.web.Entries.Dismissal;
import org.yokradap.assessment.web.Entries.NewWeakness;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Where an officer's judgement overrules the rules: naming a weakness by hand, and dismissing one. */
@Controller
class WeaknessPages {
    private final Commands commands;
    private final Forms forms;

    WeaknessPages(Commands commands, Forms forms) {
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
}
