package org.yokradap.plan.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.web.NavigationEntry;

/** The year's measures in the four columns of the official table, each duty with what was understood of it. */
@Controller
class PlanPage {
    private final Plans plans;
    private final AnsweredAssessment assessments;

    PlanPage(Plans plans, AnsweredAssessment assessments) {
        this.plans = plans;
        this.assessments = assessments;
    }

    /** What the measures of a section stand under, in the words of the paper. */
    record Heading(String instrument, String indicator) {}

    @GetMapping("/plan")
    String show(@RequestParam Optional<FiscalYear> year, Actor actor, Model model) {
        var shown = plans.year(year);
        model.addAttribute("year", shown);
        model.addAttribute("sections", sections(plans.board(shown, actor).measures()));
        model.addAttribute("assessment", assessments.answeredBy(shown, actor));
        model.addAttribute("divisions", plans.divisionNames(actor));
        model.addAttribute("mayChange", Plans.mayBeChangedBy(actor));
        return "plan/plan";
    }

    private static Map<Heading, List<PlannedMeasure>> sections(List<PlannedMeasure> measures) {
        return measures.stream()
                .collect(groupingBy(
                        measure -> new Heading(measure.instrument(), measure.indicator()),
                        LinkedHashMap::new,
                        toList()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry plan() {
            return new NavigationEntry(
                    "/plan",
                    "navigation.plan",
                    "plan",
                    20,
                    Set.of(
                            Role.DIVISION_HEAD.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name()));
        }
    }
}
