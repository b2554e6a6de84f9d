package org.yokradap.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.Board;
import org.yokradap.platform.web.Downloads;
import org.yokradap.platform.web.Live;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.TableOrder;

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
    String show(@RequestParam Optional<FiscalYear> year, HttpServletRequest request, Actor actor, Model model) {
        var shown = plans.year(year);
        routings.show(shown, actor, model);
        var order = TableOrder.of(request);
        table.show(board(shown, order, actor), shown, actor, model);
        model.addAttribute("order", order);
        model.addAttribute("mayChange", Plans.mayBeChangedBy(actor));
        return "plan/plan";
    }

    private Board board(FiscalYear year, TableOrder order, Actor actor) {
        var measures = plans.board(year, actor).measures();
        return new Board(order.of(measures, PaperTable.columns()));
    }

    @GetMapping("/plan" + Downloads.ENDING)
    ResponseEntity<byte[]> asFile(
            @PathVariable String format,
            @RequestParam Optional<FiscalYear> year,
            HttpServletRequest request,
            Actor actor) {
        var shown = plans.year(year);
        var written = table.written(board(shown, TableOrder.of(request), actor), shown, actor);
        return Downloads.of(written, "plan-" + actor.agency().code() + "-" + shown, format);
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
                            Role.PROGRAMME_OFFICE.name()),
                    true);
        }
    }
}
