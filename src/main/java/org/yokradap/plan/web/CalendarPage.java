package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.DuePolicy.OnHoliday;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.CalendarCommand.ChooseDueRule;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays;
import org.yokradap.plan.api.CalendarCommand.RemoveHoliday;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.CalendarOf;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRule.Monthly;
import org.yokradap.plan.api.Holiday;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;

/** The agency's holidays, and its rule for due dates. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {
    private final Plans plans;
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final MeasureTale tale;
    private final Clock clock;

    CalendarPage(Plans plans, Queries queries, Commands commands, Forms forms, MeasureTale tale, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.tale = tale;
        this.clock = clock;
    }

    /** A rule as it is chosen: the number belongs to the choices that count something. */
    @SuppressWarnings("MultipleNullnessAnnotations") // nothing on its way to the page, something on its way back
    record Rule(
            @NotNull @Nullable Monthly monthly,
            @Nullable Integer count,
            @NotNull @Nullable OnHoliday onHoliday,
            @NotNull @Nullable LocalDate since,
            @NotBlank String reason) {
        static Rule of(DueRule rule, LocalDate since) {
            return new Rule(rule.monthly(), rule.count().orElse(null), rule.onHoliday(), since, "");
        }

        DueRule chosen() {
            var month = Objects.requireNonNull(monthly);
            return new DueRule(
                    month,
                    month == Monthly.LAST_DAY ? Optional.empty() : Optional.ofNullable(count),
                    Objects.requireNonNull(onHoliday));
        }
    }

    record Holidays(@NotBlank String lines, @NotBlank String reason) {}

    @SuppressWarnings("MultipleNullnessAnnotations") // nothing on its way to the page, something on its way back
    record Removal(
            @NotNull @Nullable LocalDate day, @NotBlank String reason) {}

    @GetMapping
    String show(@RequestParam Optional<FiscalYear> year, Actor actor, Model model) {
        return page(plans.year(year), actor, model);
    }

    /** With what was typed into one of its forms, if anything was; the others are as at the beginning. */
    private String page(FiscalYear year, Actor actor, Model model) {
        var calendar = queries.ask(new CalendarOf(actor.agency()), actor);
        model.addAttribute("year", year);
        model.addAttribute("calendar", calendar);
        model.addAttribute("said", tale.rule(calendar.rule()));
        model.addAttribute("days", of(calendar.holidays(), year));
        model.addAttribute("tale", tale.of(calendar, actor));
        model.addAttribute("mayChange", mayChange(actor));
        model.addAttribute("monthlies", Monthly.values());
        model.addAttribute("onHolidays", OnHoliday.values());
        Plans.keepTyped(model, "rule", Rule.of(calendar.rule(), LocalDate.now(clock)));
        Plans.keepTyped(model, "holidays", new Holidays("", ""));
        Plans.keepTyped(model, "removal", new Removal(null, ""));
        return "plan/calendar";
    }

    private static boolean mayChange(Actor actor) {
        return actor.may(Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE);
    }

    private static List<Holiday> of(List<Holiday> holidays, FiscalYear year) {
        return holidays.stream().filter(holiday -> year.contains(holiday.day())).toList();
    }

    @PostMapping("/rule")
    String choose(
            @RequestParam FiscalYear year,
            @Valid @ModelAttribute("rule") Rule rule,
            BindingResult entered,
            Actor actor,
            Model model) {
        var chosen = forms.accepted(
                entered,
                () -> commands.send(
                        new ChooseDueRule(
                                CalendarId.of(actor.agency()),
                                rule.chosen(),
                                Objects.requireNonNull(rule.since()),
                                rule.reason()),
                        actor),
                "calendar.rule.chosen");
        return chosen ? "redirect:/calendar?year=" + year : page(year, actor, model);
    }

    @PostMapping("/holidays")
    String declare(
            @RequestParam FiscalYear year,
            @Valid @ModelAttribute("holidays") Holidays holidays,
            BindingResult entered,
            Actor actor,
            Model model) {
        var declared = forms.accepted(
                entered,
                () -> commands.send(
                        new DeclareHolidays(
                                CalendarId.of(actor.agency()), HolidayLines.read(holidays.lines()), holidays.reason()),
                        actor),
                "calendar.holidays.declared");
        return declared ? "redirect:/calendar?year=" + year : page(year, actor, model);
    }

    @PostMapping("/holidays/removal")
    String remove(
            @RequestParam FiscalYear year,
            @Valid @ModelAttribute("removal") Removal removal,
            BindingResult entered,
            Actor actor,
            Model model) {
        var removed = forms.accepted(
                entered,
                () -> commands.send(
                        new RemoveHoliday(
                                CalendarId.of(actor.agency()), Objects.requireNonNull(removal.day()), removal.reason()),
                        actor),
                "calendar.holiday.removed");
        return removed ? "redirect:/calendar?year=" + year : page(year, actor, model);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry calendar() {
            return new NavigationEntry(
                    "/calendar",
                    "navigation.calendar",
                    "calendar",
                    60,
                    Set.of(Role.ADMINISTRATOR.name(), Role.HEAD_OF_OFFICE.name()));
        }
    }
}
