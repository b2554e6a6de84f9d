package org.yokradap.reminder.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;
import org.yokradap.reminder.api.CalendarFeeds;
import org.yokradap.reminder.api.Pause;
import org.yokradap.reminder.api.ReminderCommand.PauseReminders;
import org.yokradap.reminder.api.ReminderCommand.ResumeReminders;
import org.yokradap.reminder.api.ReminderRulesOf;
import org.yokradap.reminder.api.ReminderSettings;
import org.yokradap.reminder.api.RemindersId;

/** What each officer settles about the own reminders: days of peace, and calendars. Every mail leads here. */
@OfToday
@Controller
@RequestMapping("/reminders")
class OwnRemindersPage {
    /** Whoever gets reminders can have peace. */
    private static final Set<Role> REMINDED =
            EnumSet.of(Role.HEAD_OF_OFFICE, Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR);

    private final Queries queries;
    private final Commands commands;
    private final CalendarFeeds feeds;
    private final ReminderSettings settings;
    private final Forms forms;

    OwnRemindersPage(Queries queries, Commands commands, CalendarFeeds feeds, ReminderSettings settings, Forms forms) {
        this.queries = queries;
        this.commands = commands;
        this.feeds = feeds;
        this.settings = settings;
        this.forms = forms;
    }

    /** Days as people write them. */
    record PauseForm(@Nullable String first, @Nullable String last) {
        static PauseForm of(Pause pause, Locale locale) {
            return new PauseForm(ThaiDates.medium(pause.first(), locale), ThaiDates.medium(pause.last(), locale));
        }

        PauseReminders orderFor(Actor actor) {
            return new PauseReminders(
                    RemindersId.of(actor.agency()), TypedDay.of(first, "first"), TypedDay.of(last, "last"));
        }
    }

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        var pause = queries.ask(new ReminderRulesOf(actor.agency()), actor).pauseOf(actor.officer());
        return page(pause.map(known -> PauseForm.of(known, locale)).orElse(new PauseForm("", "")), actor, model);
    }

    @PostMapping("/pause")
    String pause(@ModelAttribute("form") PauseForm form, BindingResult entered, Actor actor, Model model) {
        var paused = forms.accepted(entered, () -> commands.send(form.orderFor(actor), actor), "reminders.paused");
        return paused ? "redirect:/reminders" : page(form, actor, model);
    }

    @PostMapping("/resume")
    String resume(Actor actor) {
        forms.announce(commands.send(new ResumeReminders(RemindersId.of(actor.agency())), actor), "reminders.resumed");
        return "redirect:/reminders";
    }

    /** The address is on the next page and never again: nobody can read it from the database. */
    @PostMapping("/calendar")
    String open(@RequestParam(defaultValue = "false") boolean division, Actor actor, RedirectAttributes next) {
        var token = headed(actor).filter(its -> division).map(feeds::open).orElseGet(() -> feeds.open(actor.officer()));
        next.addFlashAttribute("address", settings.calendar(token).toString());
        return "redirect:/reminders#calendar";
    }

    @PostMapping("/calendar/close")
    String close(@RequestParam(defaultValue = "false") boolean division, Actor actor) {
        if (division) headed(actor).ifPresent(feeds::close);
        else feeds.close(actor.officer());
        return "redirect:/reminders#calendar";
    }

    /** The calendar of a division is its head's to open and to close. */
    private static Optional<DivisionId> headed(Actor actor) {
        return actor.division().filter(actor::heads);
    }

    private String page(PauseForm form, Actor actor, Model model) {
        var rules = queries.ask(new ReminderRulesOf(actor.agency()), actor);
        model.addAttribute("form", form);
        model.addAttribute("policy", rules.policy());
        model.addAttribute("pause", rules.pauseOf(actor.officer()));
        model.addAttribute("reminded", actor.may(REMINDED.toArray(Role[]::new)));
        model.addAttribute("own", feeds.since(actor.officer()));
        model.addAttribute("headsDivision", headed(actor).isPresent());
        model.addAttribute("ofDivision", headed(actor).flatMap(feeds::since));
        model.addAttribute("settlesPolicy", actor.may(Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE));
        return "reminder/own";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry ownReminders() {
            return new NavigationEntry(
                    "/reminders",
                    "navigation.reminders",
                    "bell",
                    90,
                    EnumSet.allOf(Role.class).stream().map(Enum::name).collect(Collectors.toSet()));
        }
    }
}
