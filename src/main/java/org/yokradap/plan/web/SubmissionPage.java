package org.yokradap.plan.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanCommand.WithdrawSubmission;
import org.yokradap.plan.api.PlanId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;

/** Puts the plan before the executives, exactly as the page shows it, and takes it back. */
@Controller
@RequestMapping("/plan/{year}/submission")
class SubmissionPage {
    private final Routings routings;
    private final PaperTable table;
    private final Commands commands;
    private final Forms forms;

    SubmissionPage(Routings routings, PaperTable table, Commands commands, Forms forms) {
        this.routings = routings;
        this.table = table;
        this.commands = commands;
        this.forms = forms;
    }

    /** @param digest of what was on the page */
    record Submission(
            @Nullable String digest,
            @Nullable String memoNumber,
            @Nullable LocalDate memoDate) {
        SubmitPlan order(PlanId plan) {
            return new SubmitPlan(
                    plan,
                    Objects.requireNonNullElse(digest, ""),
                    Optional.ofNullable(memoNumber),
                    Optional.ofNullable(memoDate));
        }
    }

    @GetMapping
    String form(@PathVariable FiscalYear year, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(year, new Submission("", "", null), actor, model);
    }

    private String page(FiscalYear year, Submission form, Actor actor, Model model) {
        var routing = routings.show(year, actor, model);
        table.show(routing.draft(), year, actor, model);
        model.addAttribute("form", form);
        return "plan/submission";
    }

    @PostMapping
    String submit(
            @PathVariable FiscalYear year,
            @ModelAttribute("form") Submission form,
            BindingResult entered,
            Actor actor,
            Model model) {
        var order = form.order(PlanId.of(actor.agency(), year));
        var submitted = forms.accepted(entered, () -> commands.send(order, actor), "routing.submitted");
        return submitted ? back(year) : page(year, form, actor, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable FiscalYear year, Actor actor) {
        var order = new WithdrawSubmission(PlanId.of(actor.agency(), year));
        forms.announce(commands.send(order, actor), "routing.withdrawn");
        return back(year);
    }

    private static String back(FiscalYear year) {
        return "redirect:/plan?year=" + year;
    }
}
