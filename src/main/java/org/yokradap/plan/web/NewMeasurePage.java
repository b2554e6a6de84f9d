package org.yokradap.plan.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.platform.web.Forms;

/** Adds a measure in two steps: first the official columns are shown as they are understood, then they are kept. */
@Controller
@RequestMapping("/plan/{year}/new-measure")
class NewMeasurePage {
    private final Plans plans;
    private final NewMeasures measures;
    private final Forms forms;

    NewMeasurePage(Plans plans, NewMeasures measures, Forms forms) {
        this.plans = plans;
        this.measures = measures;
        this.forms = forms;
    }

    /** Empty, or begun with what the address says of a weakness, or with the words of another year's measure. */
    @GetMapping
    String form(
            @PathVariable FiscalYear year,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String issue,
            @RequestParam Optional<MeasureId> from,
            Actor actor,
            Model model) {
        Plans.requireChangeableBy(actor);
        if (from.isPresent()) {
            model.addAttribute("copied", from.get());
            return page(year, LastYear.words(plans.measure(from.get(), actor), year), actor, model);
        }
        return page(year, new MeasureWords("", indicator, item, issue, "", "", ""), actor, model);
    }

    private String page(FiscalYear year, MeasureWords form, Actor actor, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("form", form);
        model.addAttribute("divisions", plans.divisionNames(actor));
        return "plan/new-measure";
    }

    /** The measures of the year before, each of which the form can begin with. */
    @GetMapping("/last-year")
    String lastYear(@PathVariable FiscalYear year, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        model.addAttribute("year", year);
        model.addAttribute(
                "measures",
                plans.board(year.previous(), actor).measures().stream()
                        .filter(measure -> measure.withdrawn().isEmpty())
                        .toList());
        return "plan/last-year";
    }

    /** Words that differ from those last shown as understood, {@code shown}, are shown again first. */
    @PostMapping
    String add(
            @PathVariable FiscalYear year,
            @Valid @ModelAttribute("form") MeasureWords form,
            BindingResult entered,
            @RequestParam(defaultValue = "") String shown,
            Actor actor,
            Model model) {
        Plans.requireChangeableBy(actor);
        if (!shown.equals(form.fingerprint())) {
            boolean readable =
                    forms.readable(entered, () -> model.addAttribute("understood", measures.read(form, year, actor)));
            // It refuses by the first; whoever corrects that is not to be told of the next one only then.
            if (!readable) forms.flagAlso(entered, measures.obstacles(form, year, actor));
            model.addAttribute("changed", readable && !shown.isEmpty());
            return page(year, form, actor, model);
        }
        var added = forms.accepted(entered, () -> measures.take(form, year, actor), "plan.measure.added");
        return added ? "redirect:/plan?year=" + year : page(year, form, actor, model);
    }
}
