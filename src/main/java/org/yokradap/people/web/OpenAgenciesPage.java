package org.yokradap.people.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OpenAgencies;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** Where a programme office chooses the agency it looks into, one at a time. */
@OfToday
@Controller
@RequestMapping("/open-agencies")
class OpenAgenciesPage {
    private final Queries queries;
    private final Clock clock;

    OpenAgenciesPage(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("agencies", open(actor));
        model.addAttribute("chosen", actor.agency());
        model.addAttribute("looking", !ofOffice(actor).equals(actor));
        return "people/open-agencies";
    }

    @PostMapping("/look")
    String look(@RequestParam("agency") AgencyId agency, Actor actor, HttpSession session) {
        if (open(actor).stream().noneMatch(it -> it.id().equals(agency)))
            throw AccessRejection.NOT_YOUR_AGENCY.because();
        session.setAttribute(WiderRights.CHOSEN, agency.value());
        return "redirect:/plan";
    }

    @PostMapping("/leave")
    String leave(Actor actor, HttpSession session) {
        open(actor);
        session.removeAttribute(WiderRights.CHOSEN);
        return "redirect:/open-agencies";
    }

    private List<OpenAgencies.Agency> open(Actor actor) {
        var office = ofOffice(actor);
        return queries.ask(new OpenAgencies(office.agency(), LocalDate.now(clock)), office)
                .agencies();
    }

    /** Whoever looks into an agency is of the office all the same. */
    private static Actor ofOffice(Actor actor) {
        return new Actor(actor.officer(), actor.role(), actor.officer().agency());
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry openAgencies() {
            return new NavigationEntry(
                    "/open-agencies", "navigation.open-agencies", "building", 5, Set.of(Role.PROGRAMME_OFFICE.name()));
        }
    }
}
