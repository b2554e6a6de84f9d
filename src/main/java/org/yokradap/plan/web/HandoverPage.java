package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.SlotsAfter;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;

/** Lets one division take over from another, in two steps: first what would pass over is shown, then it is kept. */
@Controller
@RequestMapping("/plan/measures/{id}/handover")
class HandoverPage {
    private final Plans plans;
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;

    HandoverPage(Plans plans, Queries queries, Commands commands, Forms forms) {
        this.plans = plans;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
    }

    /** Without a number, all duties of the measure pass over. */
    @SuppressWarnings("MultipleNullnessAnnotations") // nothing on its way to the page, something on its way back
    record Handover(
            @Nullable Integer number,
            @NotBlank String from,
            @NotBlank String to,
            @NotNull @Nullable LocalDate since,
            @NotBlank String reason) {
        /** Tells this handover from any other; the reason does not bear on what passes over. */
        public String fingerprint() {
            return Integer.toHexString(Objects.hash(number, from, to, since));
        }
    }

    @GetMapping
    String form(@PathVariable MeasureId id, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(id, new Handover(null, "", "", null, ""), actor, model);
    }

    private String page(MeasureId id, Handover form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("year", id.fiscalYear());
        model.addAttribute("divisions", plans.divisionNames(actor));
        Plans.keepTyped(model, "form", form);
        return "plan/handover";
    }

    /** What differs from that last shown, {@code shown}, is shown again first. */
    @PostMapping
    String handOver(
            @PathVariable MeasureId id,
            @Valid @ModelAttribute("form") Handover form,
            BindingResult entered,
            @RequestParam(defaultValue = "") String shown,
            Actor actor,
            Model model) {
        Plans.requireChangeableBy(actor);
        if (!shown.equals(form.fingerprint())) {
            forms.readable(
                    entered, () -> OwedReports.show(queries.ask(new SlotsAfter(order(id, form, actor)), actor), model));
            return page(id, form, actor, model);
        }
        var changed = forms.accepted(entered, () -> commands.send(order(id, form, actor), actor), "plan.handed-over");
        return changed ? "redirect:/plan/measures/" + id : page(id, form, actor, model);
    }

    private ReassignMeasure order(MeasureId id, Handover form, Actor actor) {
        return new ReassignMeasure(
                id,
                Optional.ofNullable(form.number()),
                plans.chosen(form.from(), "from", actor)
                        .orElseThrow(
                                () -> AgencyRejection.DIVISION_MISSING.because().on("from")),
                plans.chosen(form.to(), "to", actor)
                        .orElseThrow(
                                () -> AgencyRejection.DIVISION_MISSING.because().on("to")),
                Objects.requireNonNull(form.since()),
                form.reason());
    }
}
