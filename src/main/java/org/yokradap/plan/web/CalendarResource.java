package org.yokradap.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.DuePolicy.OnHoliday;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.CalendarCommand.ChooseDueRule;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays.Day;
import org.yokradap.plan.api.CalendarCommand.RemoveHoliday;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.CalendarOf;
import org.yokradap.plan.api.CalendarView;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRule.Monthly;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;

/** The calendar of the agency of the one who asks: its holidays, and its rule for due dates. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarResource {
    private final Queries queries;
    private final Commands commands;

    CalendarResource(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping
    CalendarView calendar(Actor actor) {
        return queries.ask(new CalendarOf(actor.agency()), actor);
    }

    /** A rule from a day on; the number belongs to the choices that count something. */
    record Rule(
            @NotNull Monthly monthly,
            @Nullable Integer count,
            @NotNull OnHoliday onHoliday,
            @NotNull LocalDate since,
            @NotBlank String reason) {}

    @PostMapping("/rule")
    Receipt choose(@Valid @RequestBody Rule rule, Actor actor) {
        var chosen = new DueRule(rule.monthly(), Optional.ofNullable(rule.count()), rule.onHoliday());
        return commands.send(
                new ChooseDueRule(CalendarId.of(actor.agency()), chosen, rule.since(), rule.reason()), actor);
    }

    record Holidays(@NotNull List<Day> days, @NotBlank String reason) {}

    @PostMapping("/holidays")
    Receipt declare(@Valid @RequestBody Holidays holidays, Actor actor) {
        return commands.send(
                new DeclareHolidays(CalendarId.of(actor.agency()), holidays.days(), holidays.reason()), actor);
    }

    record Because(@NotBlank String reason) {}

    @PostMapping("/holidays/{day}/removal")
    Receipt remove(@PathVariable LocalDate day, @Valid @RequestBody Because because, Actor actor) {
        return commands.send(new RemoveHoliday(CalendarId.of(actor.agency()), day, because.reason()), actor);
    }
}
