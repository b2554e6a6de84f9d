package org.yokradap.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.assessment.api.intake.DryRun;
import org.yokradap.assessment.api.intake.HandedIn;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.TableKind;
import org.yokradap.assessment.web.ImportForms.Checked;
import org.yokradap.assessment.web.ImportForms.Source;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.table.CarriedTables;
import org.yokradap.platform.table.DelimitedText;
import org.yokradap.platform.table.Grid;
import org.yokradap.platform.table.UnreadableTable;
import org.yokradap.platform.web.Forms;

/**
 * Handing in the year's tables: first where they come from, then how they are understood and what they would change. Nothing is
 * recorded before a person has seen that, and between the steps nothing is kept but what the form carries.
 */
@Controller
@RequestMapping("/analysis/import")
class ImportPage {
    private final AssessmentImport tables;
    private final FrameworkShelf shelf;
    private final Forms forms;
    private final Phrases phrases;
    private final Clock clock;

    ImportPage(AssessmentImport tables, FrameworkShelf shelf, Forms forms, Phrases phrases, Clock clock) {
        this.tables = tables;
        this.shelf = shelf;
        this.forms = forms;
        this.phrases = phrases;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        Editing.require(actor);
        return form(Source.EMPTY, List.of(), actor, model);
    }

    /** Results are published while the fiscal year ends or when it has ended, so the one before today's is likely meant. */
    private String form(Source form, List<Sheet.Problem> problems, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "likely", FiscalYear.of(LocalDate.now(clock)).previous().buddhistYear());
        model.addAttribute(
                "years",
                shelf.of(actor.agency()).all().stream()
                        .filter(it -> it.id().programme().equals(FrameworkId.GENERAL))
                        .map(it -> it.id().fiscalYear())
                        .sorted(Comparator.reverseOrder())
                        .toList());
        return "assessment/import";
    }

    @PostMapping
    String look(
            @ModelAttribute("form") Source form,
            BindingResult entered,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Editing.require(actor);
        var dryRun = new ArrayList<DryRun>();
        var grids = new ArrayList<Grid>();
        try {
            boolean readable = forms.readable(entered, () -> {
                Optional<Integer> year = ImportForms.year(form.year(), actor);
                grids.addAll(handedIn(form, locale));
                if (grids.isEmpty()) throw SheetRejection.NOTHING_CHOSEN.because();
                dryRun.add(tables.look(new HandedIn(grids, year, Map.of(), Optional.empty()), actor));
            });
            if (!readable) return form(form, List.of(), actor, model);
        } catch (UnreadableSheet e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, e.problems(), actor, model);
        }
        var checked = new Checked(form.year(), CarriedTables.pack(grids), "");
        return check(checked, dryRun.getFirst(), response, model);
    }

    private List<Grid> handedIn(Source form, Locale locale) {
        var grids = new ArrayList<>(UploadedTables.read(UploadedTables.files(form.files())));
        if (form.pasted() != null && !form.pasted().isBlank()) {
            try {
                grids.add(DelimitedText.read(phrases.say("import.pasted.name", locale), form.pasted()));
            } catch (UnreadableTable e) {
                throw new UnreadableSheet(List.of(new Sheet.Problem(e.place(), e.rejection())));
            }
        }
        return grids;
    }

    /** Looks again, with what the person says about year and columns. */
    @PostMapping("/check")
    String lookAgain(
            @ModelAttribute("checked") Checked form,
            BindingResult entered,
            @RequestParam Map<String, String> fields,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Editing.require(actor);
        var dryRun = new ArrayList<DryRun>();
        boolean readable = forms.readable(entered, () -> dryRun.add(tables.look(handedIn(form, fields, actor), actor)));
        return readable
                ? check(form, dryRun.getFirst(), response, model)
                : withoutYear(form, fields, actor, response, model);
    }

    @PostMapping(path = "/check", params = "take")
    String take(
            @ModelAttribute("checked") Checked form,
            BindingResult entered,
            @RequestParam Map<String, String> fields,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Editing.require(actor);
        var dryRun = new ArrayList<DryRun>();
        try {
            boolean taken = forms.readable(entered, () -> {
                HandedIn handedIn = handedIn(form, fields, actor);
                dryRun.add(tables.look(handedIn, actor));
                var receipt = tables.take(handedIn, actor);
                if (receipt.events() == 0) forms.announce(receipt, "import.nothing-new");
                else forms.announce(receipt, "import.done", dryRun.getFirst().changes());
            });
            if (taken) return "redirect:/analysis/" + dryRun.getFirst().year().orElseThrow();
        } catch (UnreadableSheet e) {
            return check(form, tables.look(handedIn(form, fields, actor), actor), response, model);
        }
        return dryRun.isEmpty()
                ? withoutYear(form, fields, actor, response, model)
                : check(form, dryRun.getFirst(), response, model);
    }

    private static HandedIn handedIn(Checked form, Map<String, String> fields, Actor actor) {
        Optional<Integer> year = ImportForms.year(form.year(), actor);
        return handedIn(form, fields, year);
    }

    private static HandedIn handedIn(Checked form, Map<String, String> fields, Optional<Integer> year) {
        return new HandedIn(
                CarriedTables.unpack(form.content() == null ? "" : form.content()),
                year,
                ImportForms.choices(fields),
                Optional.ofNullable(form.reason()));
    }

    /** What was typed for the year is no year: it is shown with what is wrong, and the tables as far as they go without. */
    private String withoutYear(
            Checked form, Map<String, String> fields, Actor actor, HttpServletResponse response, Model model) {
        return check(form, tables.look(handedIn(form, fields, Optional.empty()), actor), response, model);
    }

    private String check(Checked form, DryRun dryRun, HttpServletResponse response, Model model) {
        if (!dryRun.isClear()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        boolean offered = form.year() == null || form.year().isBlank();
        model.addAttribute("year", offered ? dryRun.year().map(String::valueOf).orElse("") : form.year());
        model.addAttribute("checked", form);
        model.addAttribute("dryRun", dryRun);
        model.addAttribute("mostTables", ImportForms.MOST_TABLES);
        model.addAttribute("mostColumns", ImportForms.MOST_COLUMNS);
        model.addAttribute(
                "guesses", dryRun.tables().stream().map(ImportForms::word).toList());
        model.addAttribute("kinds", TableKind.values());
        model.addAttribute("meanings", Meaning.values());
        model.addAttribute("asksForReason", ImportForms.asksForReason(dryRun, form));
        return "assessment/dry-run";
    }
}
