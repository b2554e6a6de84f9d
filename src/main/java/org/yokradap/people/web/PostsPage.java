package org.yokradap.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.yokradap.calendar.ThaiDates;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.AgencyCommand.EndActing;
import org.yokradap.people.api.AgencyCommand.SetDecisionChain;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyRejection;
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

    /** Who shall act for whom from when to when, as it was typed. */
    record ActingForm(
            @Nullable String officer,
            @Nullable String absent,
            @Nullable String from,
            @Nullable String to) {
        private static final ActingForm EMPTY = new ActingForm(null, null, null, null);

        ActFor order(Actor actor) {
            return new ActFor(
                    actor.agency(),
                    chosen(officer, "officer"),
                    chosen(absent, "absent"),
                    day(from, "from"),
                    day(to, "to"));
        }
    }

    /** Who shall decide on reports from when on, as it was typed. */
    record ChainForm(@Nullable String chain, @Nullable String since) {
        private static final ChainForm EMPTY = new ChainForm(null, null);

        SetDecisionChain order(Actor actor) {
            var chosen = Stream.of(DecisionChain.values())
                    .filter(option -> option.name().equals(chain))
                    .findFirst()
                    .orElseThrow(() -> AgencyRejection.CHAIN_MISSING.because().on("chain"));
            return new SetDecisionChain(actor.agency(), chosen, day(since, "since"));
        }
    }

    private static OfficerId chosen(@Nullable String officer, String field) {
        if (officer == null || officer.isEmpty())
            throw AgencyRejection.OFFICER_MISSING.because().on(field);
        return new OfficerId(officer);
    }

    private static LocalDate day(@Nullable String typed, String field) {
        return ThaiDates.parse(typed == null ? "" : typed)
                .orElseThrow(() -> AgencyRejection.NOT_A_DAY.because().on(field));
    }

    /** Which acting shall end. */
    record Ending(OfficerId absent, LocalDate from) {}

    @GetMapping
    String show(Actor actor, Model model) {
        return page(ActingForm.EMPTY, ChainForm.EMPTY, actor, model);
    }

    @PostMapping("/acting")
    String begin(@ModelAttribute("form") ActingForm form, BindingResult entered, Actor actor, Model model) {
        var begun = forms.accepted(entered, () -> commands.send(form.order(actor), actor), "posts.acting.begun");
        return begun ? "redirect:/posts" : page(form, ChainForm.EMPTY, actor, model);
    }

    @PostMapping("/acting/end")
    String end(Ending ending, Actor actor) {
        var order = new EndActing(actor.agency(), ending.absent(), ending.from());
        forms.announce(commands.send(order, actor), "posts.acting.ended");
        return "redirect:/posts";
    }

    @PostMapping("/chain")
    String chain(@ModelAttribute("chain") ChainForm form, BindingResult entered, Actor actor, Model model) {
        var set = forms.accepted(entered, () -> commands.send(form.order(actor), actor), "posts.chain.set");
        return set ? "redirect:/posts" : page(ActingForm.EMPTY, form, actor, model);
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
                .filter(officer -> officer.role().isActedIn())
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry posts() {
            return new NavigationEntry(
                    "/posts",
                    "navigation.posts",
                    "badge",
                    80,
                    Set.of(
                            Role.ADMINISTRATOR.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.DIVISION_HEAD.name(),
                            Role.STAFF.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name()));
        }
    }
}
