package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** The first five steps of whoever is new, and the words that pages use. */
@OfToday
@Controller
class HelpPage {
    /** In the order in which the work goes. */
    private static final List<String> TERMS = List.of(
            "ita",
            "iit",
            "eit",
            "oit",
            "indicator",
            "weakness",
            "measure",
            "step",
            "duty",
            "due",
            "evidence",
            "round",
            "order",
            "acting",
            "readiness",
            "past");

    private static final List<String> STATES =
            List.of("not-due", "due-soon", "overdue", "submitted", "returned", "approved", "approved-late", "changed");

    /** By this a browser, which may be an office's, knows an officer who is not offered the steps any more. */
    private static LastingCookie known(OfficerId officer) {
        return new LastingCookie("yokradap-steps-" + officer.value());
    }

    /** Those who work alike. */
    private enum Kind {
        COORDINATOR,
        DIVISION,
        EXECUTIVE,
        AUDITOR,
        ADMINISTRATOR,
        PROGRAMME;

        static Kind of(Role role) {
            return switch (role) {
                case HEAD_OF_OFFICE -> COORDINATOR;
                case DIVISION_HEAD, STAFF -> DIVISION;
                case CLERK, MAYOR -> EXECUTIVE;
                case AUDITOR -> AUDITOR;
                case ADMINISTRATOR -> ADMINISTRATOR;
                case PROGRAMME_OFFICE -> PROGRAMME;
            };
        }

        /** Where the steps are taken, in their order. */
        List<String> paths() {
            return switch (this) {
                case COORDINATOR -> List.of("/analysis", "/plan", "/rounds", "/readiness", "/mails");
                case DIVISION -> List.of("/my-work", "/my-work", "/my-work", "/rounds", "/reminders");
                case EXECUTIVE -> List.of("/my-work", "/rounds", "/rounds", "/plan", "/posts");
                case AUDITOR -> List.of("/events", "/analysis", "/plan", "/rounds", "/events");
                case ADMINISTRATOR -> List.of("/accounts", "/posts", "/calendar", "/mails", "/account");
                case PROGRAMME -> List.of("/open-agencies", "/analysis", "/plan", "/rounds", "/open-agencies");
            };
        }

        String firstPage() {
            return this == COORDINATOR ? "/my-work" : paths().getFirst();
        }
    }

    /** @param words key of the message that says what to do */
    record Step(String words, String path) {}

    @GetMapping("/help")
    String show(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
        var kind = Kind.of(actor.role());
        model.addAttribute(
                "steps",
                IntStream.range(0, kind.paths().size())
                        .mapToObj(place -> new Step(
                                "help.%s.%d".formatted(kind, place + 1),
                                kind.paths().get(place)))
                        .toList());
        model.addAttribute("terms", TERMS);
        model.addAttribute("states", STATES);
        known(actor.officer()).give("known", request, response);
        return "people/help";
    }

    @PostMapping("/help/known")
    String known(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        known(actor.officer()).give("known", request, response);
        return "redirect:/";
    }

    /** Offers the steps on the first page of whoever has not seen them in this browser. */
    @Configuration(proxyBeanMethods = false)
    static class Offer implements WebMvcConfigurer, HandlerInterceptor {
        private static final Set<String> FIRST_PAGES =
                Stream.of(Kind.values()).map(Kind::firstPage).collect(Collectors.toUnmodifiableSet());

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this).addPathPatterns(List.copyOf(FIRST_PAGES));
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page == null) return;
            SignedInOfficer.present()
                    .filter(officer -> known(officer.id()).of(request).isEmpty())
                    .ifPresent(officer -> page.addObject("stepsOffered", true));
        }

        @Bean
        NavigationEntry help() {
            return new NavigationEntry(
                    "/help",
                    "navigation.help",
                    "question",
                    99,
                    Stream.of(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
