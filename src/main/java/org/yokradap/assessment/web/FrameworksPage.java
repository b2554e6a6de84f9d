package org.yokradap.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;

/** By which rules the agency is assessed, year by year, and how each came to say what it says. */
@Controller
class FrameworksPage {
    private final Queries queries;
    private final Forms forms;

    FrameworksPage(Queries queries, Forms forms) {
        this.queries = queries;
        this.forms = forms;
    }

    /**
     * Which framework to begin, and from which other one.
     *
     * @param id in the form of {@link FrameworkId}, as somebody types it
     */
    record Beginning(@Nullable String id, @Nullable String from) {
        private FrameworkId asked(FrameworkList.Shelf shelf) {
            String typed = id == null ? "" : id.strip();
            FrameworkId asked = read(typed);
            if (shelf.rows().stream().anyMatch(it -> it.framework().id().equals(asked)))
                throw FrameworkRejection.ALREADY_THERE.because(typed).on("id");
            return asked;
        }

        private static FrameworkId read(String typed) {
            try {
                return new FrameworkId(typed);
            } catch (Rejection e) {
                throw FrameworkRejection.NOT_AN_ID.because(typed).on("id");
            }
        }
    }

    @GetMapping("/frameworks")
    String list(Actor actor, Model model) {
        var shelf = queries.ask(new FrameworkList(actor.agency()), actor);
        String following = shelf.rows().stream()
                .findFirst()
                .flatMap(it -> it.framework().id().next())
                .map(FrameworkId::value)
                .orElse("");
        return list(shelf, new Beginning(following, ""), actor, model);
    }

    private static String list(FrameworkList.Shelf shelf, Beginning form, Actor actor, Model model) {
        model.addAttribute("shelf", shelf);
        model.addAttribute("form", form);
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

    /** From the list; one that is there already is not begun anew but corrected. */
    @GetMapping("/frameworks/new")
    String begin(@ModelAttribute("form") Beginning form, BindingResult entered, Actor actor, Model model) {
        require(actor);
        var shelf = queries.ask(new FrameworkList(actor.agency()), actor);
        var asked = new ArrayList<FrameworkId>();
        if (!forms.readable(entered, () -> asked.add(form.asked(shelf)))) return list(shelf, form, actor, model);
        return "redirect:/frameworks/" + asked.getFirst() + "/edit?from=" + id(String.valueOf(form.from()));
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
