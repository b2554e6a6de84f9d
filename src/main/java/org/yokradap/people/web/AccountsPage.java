package org.yokradap.people.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.AccountCommand.CloseAccount;
import org.yokradap.people.api.AccountCommand.EndSessions;
import org.yokradap.people.api.AccountCommand.InviteOfficer;
import org.yokradap.people.api.AccountList;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.AccountsOf;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** Where an administrator enters the agency's divisions and officers, and lets them in. */
@OfToday
@Controller
@RequestMapping("/accounts")
class AccountsPage {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int CODE_RADIX = 36;
    private static final int CODE_BITS = 50;

    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final Clock clock;

    AccountsPage(Queries queries, Commands commands, Forms forms, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.clock = clock;
    }

    /** As it was typed. */
    record DivisionForm(@Nullable String name) {}

    /** As it was typed. */
    record OfficerForm(
            @Nullable String title,
            @Nullable String role,
            @Nullable String division) {
        private Role chosen() {
            return Stream.of(Role.values())
                    .filter(option -> option.name().equals(role))
                    .findFirst()
                    .orElseThrow(() -> AccountRejection.ROLE_MISSING.because().on("role"));
        }
    }

    /** As it was typed. */
    record Invitation(OfficerId officer, @Nullable String address) {}

    @GetMapping
    String show(
            @ModelAttribute("division") DivisionForm division,
            @ModelAttribute("post") OfficerForm post,
            Actor actor,
            Model model) {
        return page(actor, model);
    }

    @PostMapping("/divisions")
    String add(
            @ModelAttribute("division") DivisionForm form,
            BindingResult entered,
            @ModelAttribute("post") OfficerForm post,
            Actor actor,
            Model model) {
        var added = forms.accepted(
                entered,
                () -> commands.send(
                        new AddDivision(
                                actor.agency(), DivisionId.of(actor.agency(), newCode()), Forms.typed(form.name())),
                        actor),
                "accounts.division.added",
                Forms.typed(form.name()).strip());
        return added ? "redirect:/accounts" : page(actor, model);
    }

    @PostMapping("/officers")
    String appoint(
            @ModelAttribute("post") OfficerForm form,
            BindingResult entered,
            @ModelAttribute("division") DivisionForm division,
            Actor actor,
            Model model) {
        var appointed = forms.accepted(
                entered,
                () -> commands.send(
                        new AppointOfficer(
                                actor.agency(),
                                OfficerId.of(actor.agency(), newCode()),
                                form.chosen(),
                                Forms.typed(form.title()),
                                Optional.of(Forms.typed(form.division()))
                                        .filter(chosen -> !chosen.isEmpty())
                                        .map(DivisionId::new),
                                LocalDate.now(clock)),
                        actor),
                "accounts.officer.appointed",
                Forms.typed(form.title()).strip());
        return appointed ? "redirect:/accounts" : page(actor, model);
    }

    @PostMapping("/invitations")
    String invite(
            @ModelAttribute("invitation") Invitation form,
            BindingResult entered,
            @ModelAttribute("division") DivisionForm division,
            @ModelAttribute("post") OfficerForm post,
            Actor actor,
            Model model) {
        var invited = forms.accepted(
                entered,
                () -> commands.send(
                        new InviteOfficer(actor.agency(), form.officer(), Forms.typed(form.address())), actor),
                "accounts.invited",
                Forms.typed(form.address()).strip());
        return invited ? "redirect:/accounts" : page(actor, model);
    }

    @PostMapping("/close")
    String close(@RequestParam OfficerId officer, Actor actor) {
        forms.announce(commands.send(new CloseAccount(actor.agency(), officer), actor), "accounts.closed");
        return "redirect:/accounts";
    }

    @PostMapping("/sessions/end")
    String endSessions(@RequestParam OfficerId officer, Actor actor) {
        forms.announce(commands.send(new EndSessions(actor.agency(), officer), actor), "accounts.sessions.ended");
        return "redirect:/accounts";
    }

    private String page(Actor actor, Model model) {
        var directory = queries.ask(new AgencyDirectory(actor.agency()), actor);
        var ways = queries.ask(new AccountsOf(actor.agency()), actor);
        model.addAttribute("directory", directory);
        model.addAttribute(
                "ways", ways.rows().stream().collect(Collectors.toMap(AccountList.Row::officer, Function.identity())));
        model.addAttribute("roles", Role.values());
        model.addAttribute("own", actor.officer());
        if (!model.containsAttribute("invitation"))
            model.addAttribute("invitation", new Invitation(actor.officer(), null));
        return "people/accounts";
    }

    /** Ids say nothing of whom they are about; two administrators who add somebody at once get different ones. */
    private static String newCode() {
        return Long.toString(CHANCE.nextLong(1L << CODE_BITS), CODE_RADIX);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry accounts() {
            return new NavigationEntry(
                    "/accounts", "navigation.accounts", "people", 5, Set.of(Role.ADMINISTRATOR.name()));
        }
    }
}
