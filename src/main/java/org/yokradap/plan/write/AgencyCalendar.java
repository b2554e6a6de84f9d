package org.yokradap.plan.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.CalendarCommand.ChooseDueRule;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays;
import org.yokradap.plan.api.CalendarCommand.RemoveHoliday;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.plan.api.CalendarOpened;
import org.yokradap.plan.api.CalendarRejection;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRuleChosen;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.Holiday;
import org.yokradap.plan.api.HolidayRemoved;
import org.yokradap.plan.api.HolidaysDeclared;
import org.yokradap.plan.api.KnownHolidays;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;

/** The days on which an agency works, and by which days its reports are due. It opens with the first thing it is told. */
@Aggregate
class AgencyCalendar {
    /** A year has some twenty. */
    private static final int MOST_AT_ONCE = 200;

    @AggregateIdentifier
    private @Nullable CalendarId id;

    private final Map<LocalDate, Holiday> holidays = new TreeMap<>();
    private @Nullable DueRuleChosen chosen;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseDueRule command, KnownHolidays known, SlotBook slots, ReportedSlots reported, Clock clock) {
        if (!command.rule().isPossible())
            throw CalendarRejection.COUNT_OUT_OF_RANGE
                    .because(DueRule.MOST_WORKING_DAYS)
                    .on("count");
        var reason = requireReason(command.reason());
        if (chosen != null
                && chosen.rule().equals(command.rule())
                && chosen.since().equals(command.since())) return;
        if (command.since().isBefore(LocalDate.now(clock)))
            throw CalendarRejection.DATE_IN_PAST.because(command.since()).on("since");
        open(command.calendarId(), known);
        var kept = reportedSince(command.since(), command.agencyId(), slots, reported);
        apply(new DueRuleChosen(command.calendarId(), command.rule(), command.since(), reason, kept));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclareHolidays command, KnownHolidays known, SlotBook slots, ReportedSlots reported, Clock clock) {
        var days = command.days();
        if (days.isEmpty()) throw CalendarRejection.NO_HOLIDAYS.because().on("days");
        if (days.size() > MOST_AT_ONCE)
            throw CalendarRejection.TOO_MANY_HOLIDAYS.because(MOST_AT_ONCE).on("days");
        var reason = requireReason(command.reason());
        var declared = new TreeMap<LocalDate, Holiday>();
        for (var day : days) {
            var name = Wording.require(
                    day.name(), CalendarRejection.NAME_MISSING, CalendarRejection.TEXT_TOO_LONG, "days");
            var holiday = new Holiday(day.day(), name, Holiday.Source.ENTERED);
            var before = declared.getOrDefault(day.day(), holidays.get(day.day()));
            if (holiday.equals(before)) continue;
            if (before != null && before.source() == Holiday.Source.ENTERED)
                throw CalendarRejection.HOLIDAY_KNOWN
                        .because(day.day(), before.name())
                        .on("days");
            declared.put(day.day(), holiday);
        }
        if (declared.isEmpty()) return;
        open(command.calendarId(), known);
        var today = LocalDate.now(clock);
        var kept = reportedSince(today, command.agencyId(), slots, reported);
        apply(new HolidaysDeclared(command.calendarId(), List.copyOf(declared.values()), today, reason, kept));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RemoveHoliday command, KnownHolidays known, SlotBook slots, ReportedSlots reported, Clock clock) {
        var reason = requireReason(command.reason());
        boolean there = id == null
                ? known.all().stream().anyMatch(holiday -> holiday.day().equals(command.day()))
                : holidays.containsKey(command.day());
        if (!there)
            throw CalendarRejection.UNKNOWN_HOLIDAY.because(command.day()).on("day");
        open(command.calendarId(), known);
        var today = LocalDate.now(clock);
        var kept = reportedSince(today, command.agencyId(), slots, reported);
        apply(new HolidayRemoved(command.calendarId(), command.day(), today, reason, kept));
    }

    private void open(CalendarId calendar, KnownHolidays known) {
        if (id == null) apply(new CalendarOpened(calendar, known.all()));
    }

    /** A slot may be due in the year after its plan's. */
    private static List<SlotId> reportedSince(
            LocalDate since, AgencyId agency, SlotBook slots, ReportedSlots reported) {
        var year = FiscalYear.of(since);
        var due = List.of(year.previous(), year, year.next()).stream()
                .flatMap(plan -> slots.of(agency, plan).stream())
                .filter(slot -> !slot.due().isBefore(since))
                .map(DueSlot::id)
                .toList();
        var done = reported.among(due);
        return due.stream().filter(done::contains).toList();
    }

    private static String requireReason(String reason) {
        return Wording.require(reason, CalendarRejection.REASON_MISSING, CalendarRejection.TEXT_TOO_LONG, "reason");
    }

    @EventSourcingHandler
    void evolve(CalendarOpened event) {
        id = event.calendarId();
        event.holidays().forEach(holiday -> holidays.put(holiday.day(), holiday));
    }

    @EventSourcingHandler
    void evolve(DueRuleChosen event) {
        chosen = event;
    }

    @EventSourcingHandler
    void evolve(HolidaysDeclared event) {
        event.holidays().forEach(holiday -> holidays.put(holiday.day(), holiday));
    }

    @EventSourcingHandler
    void evolve(HolidayRemoved event) {
        holidays.remove(event.day());
    }
}
