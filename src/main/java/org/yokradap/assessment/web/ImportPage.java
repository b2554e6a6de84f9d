package org.yokradap.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.web.Forms;

/** Handing in the year's tables; what is wrong with them comes back as a list, and nothing is recorded then. */
@Controller
class ImportPage {
    private final AssessmentImport tables;
    private final Forms forms;
    private final Clock clock;

    ImportPage(AssessmentImport tables, Forms forms, Clock clock) {
        this.tables = tables;
        this.forms = forms;
        this.clock = clock;
    }

    /** The fiscal year, of the Buddhist era, that the tables are for. */
    record Year(int year) {}

    /** Results are published while the fiscal year ends or when it has ended, so the one before today's is meant. */
    @GetMapping("/analysis/import")
    String form(Actor actor, Model model) {
        Editing.require(actor);
        int year = FiscalYear.of(LocalDate.now(clock)).previous().buddhistYear();
        return form(new Year(year), List.of(), model);
    }

    private static String form(Year year, List<Sheet.Problem> problems, Model model) {
        model.addAttribute("form", year);
        model.addAttribute("problems", problems);
        return "assessment/import";
    }

    @PostMapping("/analysis/import")
    String take(
            @ModelAttribute("form") Year form,
            BindingResult entered,
            UploadedTables uploaded,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            if (forms.accepted(
                    entered,
                    () -> tables.take(AssessmentId.of(actor.agency(), form.year()), uploaded.texts(), actor),
                    "import.done")) return "redirect:/analysis/" + form.year();
            return form(form, List.of(), model);
        } catch (UnreadableSheet e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, e.problems(), model);
        }
    }
}
