package org.yokradap.reminder.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.MailWithId;
import org.yokradap.reminder.api.MailsUntil;
import org.yokradap.reminder.api.Outgoing;
import org.yokradap.reminder.api.ReminderCommand.RetryMail;
import org.yokradap.reminder.api.ReminderCommand.SendTestMail;
import org.yokradap.reminder.api.ReminderSettings;
import org.yokradap.reminder.api.RemindersId;
import org.yokradap.reminder.api.SchedulerOf;
import org.yokradap.reminder.api.WhyMail;

/** Every mail of the agency: who was told what and when, or why not; and what will be sent. */
@OfToday
@Controller
@RequestMapping("/mails")
class MailsPage {
    private static final int DAYS_AHEAD = 14;

    private final Queries queries;
    private final Commands commands;
    private final Outgoing outgoing;
    private final ReminderSettings settings;
    private final Clock clock;
    private final Forms forms;
    private final Phrases phrases;

    MailsPage(
            Queries queries,
            Commands commands,
            Outgoing outgoing,
            ReminderSettings settings,
            Clock clock,
            Forms forms,
            Phrases phrases) {
        this.queries = queries;
        this.commands = commands;
        this.outgoing = outgoing;
        this.settings = settings;
        this.clock = clock;
        this.forms = forms;
        this.phrases = phrases;
    }

    @GetMapping
    String ledger(@RequestParam Optional<MailState> state, Actor actor, Model model) {
        model.addAttribute("ledger", queries.ask(new LedgerOf(actor.agency(), state), actor));
        model.addAttribute("scheduler", queries.ask(new SchedulerOf(actor.agency()), actor));
        model.addAttribute("chosen", state);
        model.addAttribute("states", MailState.values());
        model.addAttribute("mayAct", mayAct(actor));
        return "reminder/mails";
    }

    @GetMapping("/{mail}")
    String mail(@PathVariable String mail, Actor actor, Model model) {
        var found = queries.ask(new MailWithId(idOf(mail)), actor);
        model.addAttribute("mail", found);
        model.addAttribute(
                "retriable",
                mayAct(actor) && isRetriable(found.row().state(), found.row().day()));
        return "reminder/mail";
    }

    private boolean isRetriable(MailState state, LocalDate day) {
        return (state == MailState.FAILED || state == MailState.REFUSED) && day.equals(today());
    }

    @PostMapping("/{mail}/retry")
    String retry(@PathVariable String mail, Actor actor) {
        forms.announce(commands.send(new RetryMail(idOf(mail)), actor), "mails.retried");
        outgoing.deliver(actor.agency());
        return "redirect:/mails/" + idOf(mail);
    }

    @PostMapping("/test")
    String test(Actor actor) {
        forms.announce(commands.send(new SendTestMail(RemindersId.of(actor.agency())), actor), "mails.tested");
        outgoing.deliver(actor.agency());
        return "redirect:/mails";
    }

    /** @param until fourteen days ahead, if nothing was typed */
    record PreviewForm(@Nullable String until) {}

    @GetMapping("/preview")
    String preview(
            @ModelAttribute("form") PreviewForm form, BindingResult entered, Actor actor, Locale locale, Model model) {
        if (form.until() == null) {
            var usual = today().plusDays(DAYS_AHEAD);
            model.addAttribute("form", new PreviewForm(ThaiDates.medium(usual, locale)));
            model.addAttribute("forecast", queries.ask(new MailsUntil(actor.agency(), usual), actor));
        } else {
            forms.readable(
                    entered,
                    () -> model.addAttribute(
                            "forecast",
                            queries.ask(new MailsUntil(actor.agency(), TypedDay.of(form.until(), "until")), actor)));
        }
        return "reminder/preview";
    }

    record WhyForm(@Nullable OfficerId officer, @Nullable String day) {}

    @GetMapping("/why")
    String why(@ModelAttribute("form") WhyForm form, BindingResult entered, Actor actor, Locale locale, Model model) {
        if (!actor.may(WhyMail.class.getAnnotation(AllowedTo.class).value()))
            throw AccessRejection.NOT_YOUR_ROLE.because();
        model.addAttribute("officers", reminded(queries.ask(new AgencyDirectory(actor.agency()), actor)));
        model.addAttribute("stages", new StageWords(phrases, locale));
        var officer = form.officer();
        if (officer == null) {
            model.addAttribute("form", new WhyForm(null, ThaiDates.medium(today(), locale)));
        } else {
            forms.readable(
                    entered,
                    () -> model.addAttribute(
                            "explanation", queries.ask(new WhyMail(officer, TypedDay.of(form.day(), "day")), actor)));
        }
        return "reminder/why";
    }

    private static List<Directory.Officer> reminded(Directory directory) {
        return directory.officers().stream()
                .filter(officer -> officer.role().isActedIn() && officer.role() != Role.STAFF)
                .toList();
    }

    @GetMapping("/scheduler")
    String scheduler(Actor actor, Model model) {
        model.addAttribute("scheduler", queries.ask(new SchedulerOf(actor.agency()), actor));
        return "reminder/scheduler";
    }

    private LocalDate today() {
        return settings.dayOf(clock.instant());
    }

    private static boolean mayAct(Actor actor) {
        return actor.may(Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE);
    }

    private static MailId idOf(String typed) {
        try {
            return new MailId(typed);
        } catch (IllegalArgumentException e) {
            throw MailRejection.UNKNOWN.because();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry mails() {
            return new NavigationEntry(
                    "/mails",
                    "navigation.mails",
                    "mail",
                    85,
                    Set.of(
                            Role.HEAD_OF_OFFICE.name(),
                            Role.ADMINISTRATOR.name(),
                            Role.AUDITOR.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name()));
        }
    }
}
