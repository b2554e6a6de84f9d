package org.yokradap.people.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.SignInsBefore;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** What happened at the agency's door. */
@OfToday
@Controller
class SignInsPage {
    private static final int RECORDS = 50;

    private final Queries queries;

    SignInsPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/sign-ins")
    String show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Actor actor, Model model) {
        model.addAttribute("page", queries.ask(new SignInsBefore(actor.agency(), before, RECORDS), actor));
        model.addAttribute("newest", before == Long.MAX_VALUE);
        return "people/sign-ins";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry signIns() {
            return new NavigationEntry(
                    "/sign-ins",
                    "navigation.sign-ins",
                    "key",
                    85,
                    Set.of(Role.ADMINISTRATOR.name(), Role.AUDITOR.name()));
        }
    }
}
