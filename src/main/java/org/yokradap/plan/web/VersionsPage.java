package org.yokradap.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.VersionOfPlan;
import org.yokradap.platform.Queries;

/** Every version of a plan that was submitted, what was said to it, and each one as it was. */
@Controller
@RequestMapping("/plan/{year}/versions")
class VersionsPage {
    private final Routings routings;
    private final PaperTable table;
    private final Queries queries;

    VersionsPage(Routings routings, PaperTable table, Queries queries) {
        this.routings = routings;
        this.table = table;
        this.queries = queries;
    }

    @GetMapping
    String all(@PathVariable FiscalYear year, Actor actor, Model model) {
        routings.show(year, actor, model);
        return "plan/versions";
    }

    @GetMapping("/{version}")
    String one(@PathVariable FiscalYear year, @PathVariable int version, Actor actor, Model model) {
        var shown = queries.ask(new VersionOfPlan(actor.agency(), year, version), actor);
        table.show(shown.board(), year, actor, model);
        model.addAttribute("year", year);
        model.addAttribute("version", shown);
        model.addAttribute("posts", routings.posts(actor));
        return "plan/version";
    }
}
