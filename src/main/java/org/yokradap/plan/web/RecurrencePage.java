package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
import org.yokradap.plan.api.MeasureCommand.ChangeRecurrence;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.SlotsAfter;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;

/** Changes when a duty falls due, in two steps: first what would change is shown, then it is kept. */
@Controller
@RequestMapping("/plan/measures/{id}/duties/{number}/recurrence")
class RecurrencePage {
    private final Plans plans;
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;

    RecurrencePage(Plans plans, Queries queries, Commands commands, Forms forms) {
        this.plans = plans;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
    }

    @SuppressWarnings("MultipleNullnessAnnotations") // nothing on its way to the page, something on its way back
    record Changed(
            @NotBlank String words,
            @NotNull @Nullable LocalDate since,
            @NotBlank String reason) {
        /** Tells this change from any other; the reason does not bear on what would change. */
        public String fingerprint() {
            return Integer.toHexString(
                    Objects.hash(String.join("\n", words.lines().toList()), since));
        }
    }

    @GetMapping
    String form(@PathVariable MeasureId id, @PathVariable int number, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        var words = plans.duty(id, number, actor).words();
        return page(id, number, new Changed(words, null, ""), actor, model);
    }

    private String page(MeasureId id, int number, Changed form, Actor actor, Model model) {
        model.addAttribute("measure", plans.measure(id, actor));
        model.addAttribute("duty", plans.duty(id, number, actor));
        model.addAttribute("year", id.fiscalYear());
        model.addAttribute("divisions", plans.divisionNames(actor));
        Plans.keepTyped(model, "form", form);
        return "plan/recurrence";
    }

    /** What differs from that last shown, {@code shown}, is shown again first. */
    @PostMapping
    String change(
            @PathVariable MeasureId id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") Changed form,
            BindingResult entered,
            @RequestParam(defaultValue = "") String shown,
            Actor actor,
            Model model) {
        if (!shown.equals(form.fingerprint())) {
            forms.readable(entered, () -> {
                var order = order(id, number, form);
                OwedReports.show(queries.ask(new SlotsAfter(order), actor), model);
                model.addAttribute("understood", order.timing());
            });
            return page(id, number, form, actor, model);
        }
        var changed =
                forms.accepted(entered, () -> commands.send(order(id, number, form), actor), "plan.recurrence.changed");
        return changed ? "redirect:/plan/measures/" + id : page(id, number, form, actor, model);
    }

    private static ChangeRecurrence order(MeasureId id, int number, Changed form) {
        var read = Duties.readOne(id, form.words());
        return new ChangeRecurrence(
                id, number, read.words(), read.timing(), Objects.requireNonNull(form.since()), form.reason());
    }
}
