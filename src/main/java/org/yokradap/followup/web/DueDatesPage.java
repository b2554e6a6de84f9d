package org.yokradap.followup.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.followup.api.FollowupQuery.DueIn;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.AgencyHolidays;

/** A month's due dates on a calendar leaf, of all divisions or of one. */
@Controller
class DueDatesPage {
    private final Reader reader;
    private final AgencyHolidays holidays;

    DueDatesPage(Reader reader, AgencyHolidays holidays) {
        this.reader = reader;
        this.holidays = holidays;
    }

    /**
     * A day on the leaf.
     *
     * @param inMonth whether it is one of the month and not of the week that the month begins or ends in
     * @param off whether nobody works on it
     * @param states how many reports are due on it, by how they stand
     */
    record Day(LocalDate day, boolean inMonth, boolean off, boolean today, Map<SlotState, Long> states) {}

    @GetMapping("/rounds/calendar")
    String show(
            @RequestParam Optional<YearMonth> month,
            @RequestParam Optional<String> division,
            Actor actor,
            Model model) {
        var today = reader.today();
        var shown = month.orElse(YearMonth.from(today));
        var chosen = reader.division(division, actor);
        var due = due(shown, chosen, actor);
        model.addAttribute("month", shown);
        model.addAttribute("division", chosen.map(DivisionId::value).orElse(""));
        model.addAttribute(
                "divisions",
                reader.ask(new AgencyDirectory(actor.agency()), actor).divisions());
        model.addAttribute("weeks", weeks(shown, due, new WorkingDays(holidays.of(actor.agency())), today));
        model.addAttribute("due", due);
        model.addAttribute("words", reader.words(actor));
        return "followup/due-dates";
    }

    private Map<LocalDate, List<Task>> due(YearMonth month, Optional<DivisionId> division, Actor actor) {
        return reader.ask(new DueIn(actor.agency(), month, division, reader.today()), actor).tasks().stream()
                .collect(groupingBy(task -> task.slot().due(), TreeMap::new, toList()));
    }

    private static List<List<Day>> weeks(
            YearMonth month, Map<LocalDate, List<Task>> due, WorkingDays workingDays, LocalDate today) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return first.datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(day -> new Day(
                                day,
                                YearMonth.from(day).equals(month),
                                !workingDays.isWorkingDay(day),
                                day.equals(today),
                                states(due.getOrDefault(day, List.of()))))
                        .toList())
                .toList();
    }

    private static Map<SlotState, Long> states(List<Task> tasks) {
        return tasks.stream().collect(groupingBy(Task::state, () -> new EnumMap<>(SlotState.class), counting()));
    }
}
