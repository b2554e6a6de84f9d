package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.SlotsAfter;
import org.yokradap.plan.api.SlotsAfter.Difference;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.DateWords;
import org.yokradap.platform.web.Forms;

/** Puts the reports of one period off, of one division or of all, in two steps: first the new day is shown, then it is kept. */
@Controller
@RequestMapping("/plan/measures/{id}/duties/{number}/postponement")
class PostponementPage {
    private final Plans plans;
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final UnderstoodWords understood;
    private final DateWords dates;
    private final Clock clock;

    PostponementPage(
            Plans plans,
            Queries queries,
            Commands commands,
            Forms forms,
            UnderstoodWords understood,
            DateWords dates,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.understood = understood;
        this.dates = dates;
        this.clock = clock;
    }

    /** The reports of a period are put off; without a division, everybody's that have not come in. */
    @SuppressWarnings("MultipleNullnessAnnotations") // nothing on its way to the page, something on its way back
    record Postponed(
            @NotBlank String period,
            @Nullable String division,
            @NotNull @Nullable LocalDate due,
            @NotBlank String reason) {
        /** Tells this postponement from any other; the reason does not bear on what is put off. */
        public String fingerprint() {
            return Integer.toHexString(Objects.hash(period, division, due));
        }
    }

    @GetMapping
    String form(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String division,
            Actor actor,
            Model model) {
        Plans.requireChangeableBy(actor);
        var chosen = period.isEmpty() ? upcoming(plans.slots(id, number, actor)) : period;
        return page(id, number, new Postponed(chosen, division, null, ""), actor, model);
    }

    /** Nobody puts off what is long past without saying so. */
    private String upcoming(List<DueSlot> slots) {
        var today = LocalDate.now(clock);
        return slots.stream()
                .filter(slot -> !slot.due().isBefore(today))
                .findFirst()
                .map(slot -> slot.period().code())
                .orElse("");
    }

    private String page(MeasureId id, int number, Postponed form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("duty", plans.duty(id, number, actor));
        model.addAttribute("year", id.fiscalYear());
        model.addAttribute("periods", periods(plans.slots(id, number, actor)));
        model.addAttribute("divisions", plans.divisionNames(actor));
        Plans.keepTyped(model, "form", form);
        return "plan/postponement";
    }

    /** By the code: the period, and the day that its earliest report is due. */
    private Map<String, String> periods(List<DueSlot> slots) {
        var periods = new LinkedHashMap<String, String>();
        for (DueSlot slot : slots) {
            var period = understood.period(slot.period());
            periods.putIfAbsent(
                    slot.period().code(), (period.isEmpty() ? "" : period + " · ") + dates.medium(slot.due()));
        }
        return periods;
    }

    /** What differs from that last shown, {@code shown}, is shown again first; what puts nothing off is refused at once. */
    @PostMapping
    String postpone(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") Postponed form,
            BindingResult entered,
            @RequestParam(defaultValue = "") String shown,
            Actor actor,
            Model model) {
        if (!shown.equals(form.fingerprint()) && !entered.hasErrors()) {
            var moves = new ArrayList<Difference>();
            forms.readable(
                    entered, () -> moves.add(queries.ask(new SlotsAfter(order(id, number, form, actor)), actor)));
            if (moves.stream().anyMatch(it -> !it.come().isEmpty())) {
                OwedReports.show(moves.getFirst(), model);
                return page(id, number, form, actor, model);
            }
        }
        var postponed =
                forms.accepted(entered, () -> commands.send(order(id, number, form, actor), actor), "plan.postponed");
        return postponed ? "redirect:/plan/measures/" + id : page(id, number, form, actor, model);
    }

    private PostponeObligation order(MeasureId id, int number, Postponed form, Actor actor) {
        var division = plans.chosen(form.division(), "division", actor);
        var due = Objects.requireNonNull(form.due());
        return new PostponeObligation(id, number, form.period(), division, due, form.reason());
    }
}
