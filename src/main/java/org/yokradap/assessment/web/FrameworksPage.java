package org.yokradap.assessment.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkInFull;
import org.yokradap.assessment.api.FrameworkList;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.NavigationEntry;

/** By which rules the agency is assessed, year by year, and how each came to say what it says. */
@Controller
class FrameworksPage {
    private final Queries queries;

    FrameworksPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/frameworks")
    String list(Actor actor, Model model) {
        var shelf = queries.ask(new FrameworkList(actor.agency()), actor);
        model.addAttribute("shelf", shelf);
        model.addAttribute(
                "following",
                shelf.rows().stream()
                        .findFirst()
                        .flatMap(it -> it.framework().id().next())
                        .map(FrameworkId::value)
                        .orElse(""));
        model.addAttribute("mayChange", mayBeChangedBy(actor));
        return "assessment/frameworks";
    }

    @GetMapping("/frameworks/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("view", queries.ask(new FrameworkInFull(actor.agency(), id(id)), actor));
        model.addAttribute("directory", queries.ask(new AgencyDirectory(actor.agency()), actor));
        model.addAttribute("mayChange", mayBeChangedBy(actor));
        return "assessment/framework";
    }

    /** From the list: which framework to begin, and from which other one. */
    @GetMapping("/frameworks/new")
    String begin(@RequestParam String id, @RequestParam String from, Actor actor) {
        require(actor);
        return "redirect:/frameworks/" + id(id.strip()) + "/edit?from=" + id(from);
    }

    static FrameworkId id(String value) {
        try {
            return new FrameworkId(value);
        } catch (Rejection e) {
            throw FrameworkRejection.NO_FRAMEWORK.because(value);
        }
    }

    static boolean mayBeChangedBy(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR;
    }

    /** Nobody shall fill in a form only to learn that it was not for them. */
    static void require(Actor actor) {
        if (!mayBeChangedBy(actor)) throw AccessRejection.NOT_YOUR_ROLE.because();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry frameworks() {
            return new NavigationEntry(
                    "/frameworks",
                    "navigation.frameworks",
                    "scale",
                    80,
                    Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet()));
        }
    }
}
