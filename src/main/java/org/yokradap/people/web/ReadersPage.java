package org.yokradap.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.GrantReading;
import org.yokradap.people.api.AgencyCommand.WithdrawReading;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.PostTitles;
import org.yokradap.people.api.ReadersOf;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** To which programme offices the agency has opened itself, by whom and since when. */
@OfToday
@Controller
@RequestMapping("/readers")
class ReadersPage {
    private static final Role[] MAY_CHANGE = {Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE};

    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final Phrases phrases;
    private final Clock clock;

    ReadersPage(Queries queries, Commands commands, Forms forms, Phrases phrases, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** As it was typed. */
    record GrantForm(@Nullable String office, @Nullable String from) {
        GrantReading order(Actor actor) {
            if (office == null || office.isEmpty())
                throw AgencyRejection.NO_PROGRAMME_OFFICE.because().on("office");
            var day = ThaiDates.parse(Forms.typed(from))
                    .orElseThrow(() -> AgencyRejection.NOT_A_DAY.because().on("from"));
            return new GrantReading(actor.agency(), new AgencyId(office), day);
        }
    }

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        return page(new GrantForm(null, ThaiDates.medium(LocalDate.now(clock), locale)), actor, locale, model);
    }

    @PostMapping
    String grant(
            @ModelAttribute("form") GrantForm form, BindingResult entered, Actor actor, Locale locale, Model model) {
        var granted = forms.accepted(entered, () -> commands.send(form.order(actor), actor), "readers.granted");
        return granted ? "redirect:/readers" : page(form, actor, locale, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(@RequestParam("office") AgencyId office, Actor actor) {
        forms.announce(commands.send(new WithdrawReading(actor.agency(), office), actor), "readers.withdrawn");
        return "redirect:/readers";
    }

    private String page(GrantForm form, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("readers", queries.ask(new ReadersOf(actor.agency()), actor));
        model.addAttribute("mayChange", actor.may(MAY_CHANGE));
        model.addAttribute(
                "titles", new PostTitles(queries.ask(new AgencyDirectory(actor.agency()), actor), phrases, locale));
        return "people/readers";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry readers() {
            return new NavigationEntry(
                    "/readers",
                    "navigation.readers",
                    "eye",
                    82,
                    Set.of(
                            Role.ADMINISTRATOR.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name()));
        }
    }
}
