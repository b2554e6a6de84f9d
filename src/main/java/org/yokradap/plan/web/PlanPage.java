package org.yokradap.plan.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.web.Live;
import org.yokradap.platform.web.NavigationEntry;

/** The year's measures in the four columns of the official table, each duty with what was understood of it. */
@Live
@Controller
class PlanPage {
    private final Plans plans;
    private final PaperTable table;
    private final Routings routings;

    PlanPage(Plans plans, PaperTable table, Routings routings) {
        this.plans = plans;
        this.table = table;
        this.routings = routings;
    }

    @GetMapping("/plan")
    String show(@RequestParam Optional<FiscalYear> year, Actor actor, Model model) {
        var shown = plans.year(year);
        routings.show(shown, actor, model);
        table.show(plans.board(shown, actor), shown, actor, model);
        model.addAttribute("mayChange", Plans.mayBeChangedBy(actor));
        return "plan/plan";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry planEntry() {
            return new NavigationEntry(
                    "/plan",
                    "navigation.plan",
                    "plan",
                    20,
                    Set.of(
                            Role.DIVISION_HEAD.name(),
                            Role.STAFF.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name(),
                            Role.PROGRAMME_OFFICE.name()));
        }
    }
}
