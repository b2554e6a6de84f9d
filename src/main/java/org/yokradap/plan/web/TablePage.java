package org.yokradap.plan.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.platform.web.Forms;

/** Takes a whole table of measures; what is wrong with it comes back as a list, and nothing is stored then. */
@Controller
@RequestMapping("/plan/{year}/table")
class TablePage {
    private final PlanImport tables;
    private final MeasuresTable upload;
    private final Forms forms;

    TablePage(PlanImport tables, MeasuresTable upload, Forms forms) {
        this.tables = tables;
        this.upload = upload;
        this.forms = forms;
    }

    @GetMapping
    String form(@PathVariable FiscalYear year, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        return page(year, List.of(), model);
    }

    private static String page(FiscalYear year, List<Problem> problems, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("problems", problems);
        return "plan/table";
    }

    @PostMapping
    String take(@PathVariable FiscalYear year, @RequestParam MultipartFile measures, Actor actor, Model model) {
        Plans.requireChangeableBy(actor);
        try {
            forms.announce(tables.take(upload.lines(measures), year, actor), "plan.table.taken");
            return "redirect:/plan?year=" + year;
        } catch (UnreadableSheet e) {
            return page(year, e.problems(), model);
        }
    }
}
