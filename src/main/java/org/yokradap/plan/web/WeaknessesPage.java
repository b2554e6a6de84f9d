package org.yokradap.plan.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.MeasureCommand.AnswerWeaknesses;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Says which of the assessment's weaknesses a measure is for. */
@Controller
@RequestMapping("/plan/measures/{id}/weaknesses")
class WeaknessesPage {
    private final Plans plans;
    private final AnsweredAssessment assessment;
    private final Commands commands;
    private final Forms forms;

    WeaknessesPage(Plans plans, AnsweredAssessment assessment, Commands commands, Forms forms) {
        this.plans = plans;
        this.assessment = assessment;
        this.commands = commands;
        this.forms = forms;
    }

    @GetMapping
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        var measure = plans.measure(id, actor);
        model.addAttribute("measure", measure);
        var answered = measure.answers().stream().map(Subject::code).toList();
        var weaknesses = assessment.weaknesses(id.fiscalYear(), actor);
        var listed = weaknesses.stream().map(AnsweredAssessment.Gap::code).toList();
        model.addAttribute("answered", answered);
        model.addAttribute("weaknesses", weaknesses);
        model.addAttribute(
                "formerly",
                answered.stream().filter(code -> !listed.contains(code)).toList());
        return "plan/weaknesses";
    }

    /** None chosen leaves it to the words. */
    @PostMapping
    String answer(@PathVariable MeasureId id, @RequestParam(defaultValue = "") List<Subject> weaknesses, Actor actor) {
        assessment.requireKnown(weaknesses, plans.measure(id, actor), actor);
        forms.announce(commands.send(new AnswerWeaknesses(id, weaknesses), actor), "plan.weaknesses.answered");
        return "redirect:/plan/measures/" + id;
    }
}
