package org.yokradap.followup.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.followup.api.FollowupQuery.OpenPeriods;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.platform.web.Forms;

/** The periods of a duty that a division still owes, to catch up on with one text. */
@Controller
@RequestMapping("/follow-up/duties/{duty}/{division}")
class CatchUpPage {
    private final Reader reader;
    private final Reporting reporting;
    private final Forms forms;

    CatchUpPage(Reader reader, Reporting reporting, Forms forms) {
        this.reader = reader;
        this.reporting = reporting;
        this.forms = forms;
    }

    /** A period that is still owed, and whether it is chosen. */
    record Choice(Task task, Reporting.Open open, boolean chosen) {}

    @GetMapping
    String show(@PathVariable ObligationId duty, @PathVariable DivisionId division, Actor actor, Model model) {
        return page(duty, division, ReportForm.empty(), List.of(), actor, model);
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable ObligationId duty,
            @PathVariable DivisionId division,
            @RequestParam(name = "period", defaultValue = "") List<Reporting.Open> periods,
            @ModelAttribute("form") ReportForm form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var deciders = reader.words(actor).deciders();
        var submitted = forms.accepted(
                entered,
                () -> reporting.write(periods, form, true, actor),
                "catch-up.submitted",
                periods.size(),
                deciders);
        return submitted ? "redirect:/my-work" : page(duty, division, form, periods, actor, model);
    }

    @PostMapping("/draft")
    String save(
            @PathVariable ObligationId duty,
            @PathVariable DivisionId division,
            @RequestParam(name = "period", defaultValue = "") List<Reporting.Open> periods,
            @ModelAttribute("form") ReportForm form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var saved = forms.accepted(
                entered, () -> reporting.write(periods, form, false, actor), "catch-up.saved", periods.size());
        return saved
                ? "redirect:/follow-up/duties/" + duty + "/" + division
                : page(duty, division, form, periods, actor, model);
    }

    private String page(
            ObligationId duty,
            DivisionId division,
            ReportForm form,
            List<Reporting.Open> periods,
            Actor actor,
            Model model) {
        var open = reader.ask(new OpenPeriods(duty, division, reader.today()), actor);
        var chosen = periods.stream().map(Reporting.Open::report).toList();
        model.addAttribute("owed", open);
        model.addAttribute(
                "choices",
                open.tasks().stream().map(task -> choice(task, chosen)).toList());
        model.addAttribute("division", division);
        model.addAttribute("duty", duty);
        model.addAttribute("form", form);
        model.addAttribute("figures", ReportForm.FIGURES);
        model.addAttribute("own", actor.worksIn(division));
        model.addAttribute("writes", actor.worksIn(division) || actor.may(Role.HEAD_OF_OFFICE));
        model.addAttribute("submits", actor.heads(division) || actor.may(Role.HEAD_OF_OFFICE));
        model.addAttribute("words", reader.words(actor));
        return "followup/catch-up";
    }

    private static Choice choice(Task task, List<ReportId> chosen) {
        var report = ReportId.of(task.slot().id());
        int revision = task.report().map(ReportState::revision).orElse(0);
        return new Choice(task, new Reporting.Open(report, revision), chosen.contains(report));
    }
}
