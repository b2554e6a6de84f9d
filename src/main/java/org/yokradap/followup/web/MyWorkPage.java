package org.yokradap.followup.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.followup.api.FollowupQuery.MyWork;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.PlansInHand;
import org.yokradap.plan.api.WaitingPlans;
import org.yokradap.platform.web.Live;
import org.yokradap.platform.web.NavigationEntry;

/**
 * What must I do today? For a division head the own division's work, for the others everybody's; and for whoever decides, also
 * as one who acts for another, what waits for a decision.
 */
@Live
@Controller
class MyWorkPage {
    private final Reader reader;

    MyWorkPage(Reader reader) {
        this.reader = reader;
    }

    @GetMapping("/my-work")
    String show(Actor actor, Model model) {
        var divisions = actor.ownDivisions();
        var work = reader.ask(new MyWork(actor.agency(), divisions, actor.isExecutive(), reader.today()), actor);
        model.addAttribute("buckets", Bucket.of(work, actor.isExecutive(), divisions.isEmpty()));
        model.addAttribute("plans", waitingPlans(actor));
        model.addAttribute("rounds", roundsToDecide(work.toDecide(), actor));
        if (actor.may(Role.HEAD_OF_OFFICE)) addReadiness(actor, model);
        model.addAttribute("actor", actor);
        model.addAttribute("words", reader.words(actor));
        return "followup/my-work";
    }

    /** Months with something in them that waits for this executive, the earliest first. */
    private static Map<YearMonth, Long> roundsToDecide(List<Task> waiting, Actor actor) {
        return waiting.stream()
                .filter(task -> task.awaits(actor))
                .collect(Collectors.groupingBy(
                        task -> RoundId.monthOf(task.slot()), TreeMap::new, Collectors.counting()));
    }

    /** How the newest result stands: whoever coordinates has to mend it before it can be presented. */
    private void addReadiness(Actor actor, Model model) {
        reader.ask(new AssessedYears(actor.agency()), actor).years().stream()
                .findFirst()
                .ifPresent(year -> {
                    model.addAttribute("assessed", year);
                    model.addAttribute("analysis", reader.ask(new CurrentAnalysis(actor.agency(), year), actor));
                });
    }

    private List<PlansInHand.PlanInHand> waitingPlans(Actor actor) {
        var roles = actor.capacities().stream().map(Actor.Capacity::role).collect(Collectors.toSet());
        return reader.ask(new WaitingPlans(actor.agency(), roles), actor).plans();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry myWork() {
            return new NavigationEntry(
                    "/my-work",
                    "navigation.my-work",
                    "tasks",
                    10,
                    Set.of(
                            Role.DIVISION_HEAD.name(),
                            Role.STAFF.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name()));
        }
    }
}
