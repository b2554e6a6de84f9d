package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;

/** Adds duties to a measure in two steps: first their words are shown as they are understood, then they are kept. */
@Controller
@RequestMapping("/plan/measures/{id}/duties")
class DutyPage {
    private final Plans plans;
    private final Duties duties;
    private final Forms forms;
    private final Phrases phrases;

    DutyPage(Plans plans, Duties duties, Forms forms, Phrases phrases) {
        this.phrases = phrases;
        this.plans = plans;
        this.duties = duties;
        this.forms = forms;
    }

    record NewDuty(@NotBlank String words) {
        /** Tells these words from any others; browsers break lines in their own way. */
        public String fingerprint() {
            return Integer.toHexString(String.join("\n", words.lines().toList()).hashCode());
        }
    }

    @GetMapping
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(id, new NewDuty(""), actor, model);
    }

    private String page(MeasureId id, NewDuty form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("year", id.fiscalYear());
        model.addAttribute("form", form);
        return "plan/duty";
    }

    /**
     * What is typed so far, as it is understood: the part of a form below the words. Nothing is stored.
     *
     * @param alone without the button of the form for new duties
     */
    @PostMapping("/understood")
    String understand(
            @PathVariable MeasureId id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean alone,
            Actor actor,
            Model model) {
        Plans.requireChangeableBy(actor);
        var measure = plans.measure(id, actor);
        try {
            model.addAttribute("understood", duties.read(measure, words));
        } catch (Rejection refusal) {
            model.addAttribute("unclear", phrases.say(refusal, LocaleContextHolder.getLocale()));
        }
        page(id, new NewDuty(words), actor, model);
        return alone ? "plan/parts :: understanding" : "plan/parts :: typed-duty";
    }

    /** Words that differ from those last shown as understood, {@code shown}, are shown again first. */
    @PostMapping
    String add(
            @PathVariable MeasureId id,
            @Valid @ModelAttribute("form") NewDuty form,
            BindingResult entered,
            @RequestParam(defaultValue = "") String shown,
            Actor actor,
            Model model) {
        Plans.requireChangeableBy(actor);
        var measure = plans.measure(id, actor);
        if (!shown.equals(form.fingerprint())) {
            boolean readable =
                    forms.readable(entered, () -> model.addAttribute("understood", duties.read(measure, form.words())));
            model.addAttribute("changed", readable && !shown.isEmpty());
            return page(id, form, actor, model);
        }
        var added = forms.accepted(
                entered, () -> duties.add(measure, form.words(), Optional.empty(), actor), "plan.duty.added");
        return added ? "redirect:/plan/measures/" + id : page(id, form, actor, model);
    }
}
