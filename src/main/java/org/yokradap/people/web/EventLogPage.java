package org.yokradap.people.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.EventPage;
import org.yokradap.people.api.EventSubjects;
import org.yokradap.people.api.EventSubjects.Subject;
import org.yokradap.people.api.EventsBefore;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.NavigationEntry;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was done in the agency, as it is stored. */
@Controller
class EventLogPage {
    private static final int EVENTS = 50;

    private final Queries queries;
    private final JsonMapper json;
    private final List<EventSubjects> modules;

    EventLogPage(Queries queries, JsonMapper json, List<EventSubjects> modules) {
        this.queries = queries;
        this.json = json;
        this.modules = modules;
    }

    @GetMapping("/events")
    String show(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Actor actor, Model model, Locale locale) {
        var page = queries.ask(new EventsBefore(actor.agency(), before, EVENTS), actor);
        model.addAttribute("page", page);
        model.addAttribute("subjects", subjects(page, actor, locale));
        model.addAttribute("newest", before == Long.MAX_VALUE);
        model.addAttribute("log", this);
        return "people/events";
    }

    private Map<String, Subject> subjects(EventPage page, Actor actor, Locale locale) {
        var aggregates = page.events().stream()
                .map(EventPage.Event::aggregate)
                .distinct()
                .toList();
        var subjects = new HashMap<String, Subject>();
        modules.forEach(module -> subjects.putAll(module.of(aggregates, actor, locale)));
        return subjects;
    }

    /** JSON with a line for each value. */
    public String indented(String payload) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(payload));
    }

    /** It is what an auditor comes for, and the last thing the others look for. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry eventsForAuditors() {
            return new NavigationEntry("/events", "navigation.events", "timeline", 10, Set.of(Role.AUDITOR.name()));
        }

        @Bean
        NavigationEntry events() {
            return new NavigationEntry(
                    "/events",
                    "navigation.events",
                    "timeline",
                    90,
                    Set.of(Role.HEAD_OF_OFFICE.name(), Role.ADMINISTRATOR.name()));
        }
    }
}
