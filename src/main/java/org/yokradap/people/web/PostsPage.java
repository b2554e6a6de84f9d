package org.yokradap.people.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;

/** Who holds which post, who stands in for whom, and who decides on reports. */
@Controller
@RequestMapping("/posts")
class PostsPage {
    private static final Set<Role> MAY_CHANGE = Set.of(Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE);

    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final Clock clock;

    PostsPage(Queries queries, Commands commands, Forms forms, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.clock = clock;
    }

    /** Who shall act for whom from when to when. */
    @SuppressWarnings("MultipleNullnessAnnotations") // empty at first, and refused when still so
    record ActingForm(
            @NotNull @Nullable OfficerId officer,
            @NotNull @Nullable OfficerId absent,
            @NotNull @Nullable LocalDate from,
            @NotNull @Nullable LocalDate to) {
        ActFor order(Actor actor) {
            return new ActFor(
                    actor.agency(),
                    requireNonNull(officer),
                    requireNonNull(absent),
                    requireNonNull(from),
                    requireNonNull(to));
        }
    }

    /** Who shall decide on reports from when on. */
    @SuppressWarnings("MultipleNullnessAnnotations") // as above
    record ChainForm(
            @NotNull @Nullable DecisionChain chain,
            @NotNull @Nullable LocalDate since) {
        SetDecisionChain order(Actor actor) {
            return new SetDecisionChain(actor.agency(), requireNonNull(chain), requireNonNull(since));
        }
    }

    /** Which acting shall end. */
    record Ending(OfficerId absent, LocalDate from) {}

    @GetMapping
    String show(Actor actor, Model model) {
        return page(new ActingForm(null, null, null, null), new ChainForm(null, null), actor, model);
    }

    @PostMapping("/acting")
    String begin(@Valid @ModelAttribute("form") ActingForm form, BindingResult entered, Actor actor, Model model) {
        var begun = forms.accepted(entered, () -> commands.send(form.order(actor), actor), "posts.acting.begun");
        return begun ? "redirect:/posts" : page(form, new ChainForm(null, null), actor, model);
    }

    @PostMapping("/acting/end")
    String end(Ending ending, Actor actor) {
        var order = new EndActing(actor.agency(), ending.absent(), ending.from());
        forms.announce(commands.send(order, actor), "posts.acting.ended");
        return "redirect:/posts";
    }

    @PostMapping("/chain")
    String chain(@Valid @ModelAttribute("chain") ChainForm form, BindingResult entered, Actor actor, Model model) {
        var set = forms.accepted(entered, () -> commands.send(form.order(actor), actor), "posts.chain.set");
        return set ? "redirect:/posts" : page(new ActingForm(null, null, null, null), form, actor, model);
    }

    private String page(ActingForm form, ChainForm chain, Actor actor, Model model) {
        var directory = queries.ask(new AgencyDirectory(actor.agency()), actor);
        var today = LocalDate.now(clock);
        model.addAttribute("directory", directory);
        model.addAttribute("today", today);
        model.addAttribute("chainToday", directory.chainOn(today));
        model.addAttribute("form", form);
        model.addAttribute("chain", chain);
        model.addAttribute("chainOptions", DecisionChain.values());
        model.addAttribute("standIns", standIns(directory));
        model.addAttribute("mayChange", actor.may(MAY_CHANGE.toArray(Role[]::new)));
        return "people/posts";
    }

    /** Who may act for another, and be acted for. */
    private static List<Directory.Officer> standIns(Directory directory) {
        return directory.officers().stream()
                .filter(officer -> officer.role() != Role.ADMINISTRATOR && officer.role() != Role.AUDITOR)
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry posts() {
            return new NavigationEntry(
                    "/posts",
                    "navigation.posts",
                    "person",
                    80,
                    Set.of(
                            Role.ADMINISTRATOR.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.DIVISION_HEAD.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name()));
        }
    }
}
