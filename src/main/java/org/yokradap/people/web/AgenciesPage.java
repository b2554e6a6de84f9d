package org.yokradap.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.AccountCommand.InviteOfficer;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Operator;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** Where the operator registers further agencies and invites the first administrator of each. */
@OfToday
@Controller
@RequestMapping("/system/agencies")
class AgenciesPage {
    private static final String ADMINISTRATOR = "admin";

    private final Operator operator;
    private final Accounts accounts;
    private final Commands commands;
    private final Forms forms;
    private final Clock clock;

    AgenciesPage(Operator operator, Accounts accounts, Commands commands, Forms forms, Clock clock) {
        this.operator = operator;
        this.accounts = accounts;
        this.commands = commands;
        this.forms = forms;
        this.clock = clock;
    }

    /** As it was typed. */
    record Registration(
            @Nullable String name,
            @Nullable String agencyCode,
            @Nullable String title,
            @Nullable String address) {
        private static final Registration EMPTY = new Registration(null, null, null, null);

        private AgencyId agency() {
            try {
                return AgencyId.ofCode(Forms.typed(agencyCode).strip());
            } catch (IllegalArgumentException notACode) {
                throw AccountRejection.AGENCY_CODE.because().on("agencyCode");
            }
        }
    }

    /** As it was typed. */
    record Invitation(@Nullable String agency, @Nullable String address) {
        private static final Invitation EMPTY = new Invitation(null, null);
    }

    @GetMapping
    String show(Actor actor, Model model) {
        requireOperator(actor);
        return page(Registration.EMPTY, Invitation.EMPTY, model);
    }

    @PostMapping
    String register(@ModelAttribute("form") Registration form, BindingResult entered, Actor actor, Model model) {
        requireOperator(actor);
        var registered = forms.accepted(
                entered,
                () -> register(form, actor),
                "agencies.registered",
                Forms.typed(form.name()).strip());
        return registered ? "redirect:/system/agencies" : page(form, Invitation.EMPTY, model);
    }

    private Receipt register(Registration form, Actor actor) {
        var agency = form.agency();
        if (operator.agencies().stream().anyMatch(it -> it.id().equals(agency)))
            throw AgencyRejection.ALREADY_REGISTERED.because(agency.code()).on("agencyCode");
        // The letter is the last step and its address the likeliest mistake: looked at before anything is registered.
        if (!Forms.typed(form.address()).contains("@"))
            throw AccountRejection.ADDRESS_INVALID.because().on("address");
        var speaking = speakingFor(agency, actor);
        var receipt = commands.together(() -> {
            commands.sendWithoutWaiting(new RegisterAgency(agency, Forms.typed(form.name())), speaking);
            commands.sendWithoutWaiting(
                    new AppointOfficer(
                            agency,
                            OfficerId.of(agency, ADMINISTRATOR),
                            Role.ADMINISTRATOR,
                            Forms.typed(form.title()),
                            Optional.empty(),
                            LocalDate.now(clock)),
                    speaking);
        });
        invite(agency, form.address(), actor);
        return receipt;
    }

    /** For an agency whose first letter did not arrive. */
    @PostMapping("/invitations")
    String invite(@ModelAttribute("invitation") Invitation form, BindingResult entered, Actor actor, Model model) {
        requireOperator(actor);
        var invited = forms.accepted(
                entered,
                () -> {
                    var agency = operator.agencies().stream()
                            .filter(it -> it.id().value().equals(form.agency()))
                            .filter(it -> !accounts.agencies().contains(it.id()))
                            .findFirst()
                            .orElseThrow(AccountRejection.NO_POST::because);
                    return invite(agency.id(), form.address(), actor);
                },
                "accounts.invited",
                Forms.typed(form.address()).strip());
        return invited ? "redirect:/system/agencies" : page(Registration.EMPTY, form, model);
    }

    private Receipt invite(AgencyId agency, @Nullable String address, Actor actor) {
        return commands.send(
                new InviteOfficer(agency, OfficerId.of(agency, ADMINISTRATOR), Forms.typed(address)),
                speakingFor(agency, actor));
    }

    /** The operator speaks for an agency that has nobody yet who could. The event says of which agency the operator is. */
    private static Actor speakingFor(AgencyId agency, Actor operator) {
        return new Actor(operator.officer(), Role.ADMINISTRATOR, agency);
    }

    private void requireOperator(Actor actor) {
        if (!actor.may(Role.ADMINISTRATOR) || !operator.is(actor.agency()))
            throw AccessRejection.NOT_YOUR_ROLE.because();
    }

    private String page(Registration form, Invitation invitation, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("invitation", invitation);
        model.addAttribute("agencies", operator.agencies());
        model.addAttribute("open", Set.copyOf(accounts.agencies()));
        return "people/agencies";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry agencies() {
            return new NavigationEntry(
                    "/system/agencies", "navigation.agencies", "building", 79, Set.of(WiderRights.OPERATOR));
        }
    }
}
