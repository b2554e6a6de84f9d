package org.yokradap.followup.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yokradap.followup.api.FollowupQuery.MyWork;
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
        model.addAttribute("actor", actor);
        model.addAttribute("words", reader.words(actor));
        return "followup/my-work";
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
