package org.yokradap.reminder.automation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundSheets;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.followup.api.Turn;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.RuleBook;

/**
 * What somebody may have to be reminded of: what was due in this or the last fiscal year and is still open, what is due within
 * the farthest horizon of a policy, and every report in hand, whenever it is due. What is due later is not even read.
 */
@Component
class Agenda {
    private final TaskBook tasks;
    private final RoundSheets rounds;
    private final RuleBook rules;

    Agenda(TaskBook tasks, RoundSheets rounds, RuleBook rules) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.rules = rules;
    }

    /** Of all agencies. */
    Map<AgencyId, List<Task>> of(LocalDate day) {
        var horizon = day.plusDays(rules.farthestHorizon());
        var found = new LinkedHashMap<SlotId, Task>();
        tasks.openDueBetween(begin(day), horizon, day)
                .forEach(task -> found.put(task.slot().id(), task));
        tasks.inHand(day).stream()
                .filter(task -> task.slot().due().isAfter(horizon))
                .forEach(task -> found.put(task.slot().id(), task));
        return found.values().stream()
                .collect(groupingBy(task -> task.slot().id().agency()));
    }

    /** Of one agency; the same as {@link #of(LocalDate)} has for it. */
    List<Task> of(AgencyId agency, LocalDate day) {
        var begin = begin(day);
        var horizon = day.plusDays(rules.farthestHorizon());
        // A report on a year's last period may be due in the next year.
        int first = FiscalYear.of(begin).previous().buddhistYear();
        int last = FiscalYear.of(horizon).buddhistYear();
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> tasks.of(agency, new FiscalYear(year), day))
                .flatMap(List::stream)
                .filter(task -> task.turn() != Turn.NOBODY)
                .filter(task -> !task.slot().due().isBefore(begin))
                .filter(task -> !task.slot().due().isAfter(horizon) || isInHand(task))
                .toList();
    }

    /** As they are now; without those that are no longer in the plan. */
    List<Task> again(Collection<Task> earlier, LocalDate day) {
        return tasks.find(earlier.stream().map(task -> task.slot().id()).toList(), day);
    }

    /** The summary of the month before, from the first working day on; none while there was nothing to report. */
    Optional<Summary> summary(AgencyId agency, LocalDate day, ReminderPolicy policy, WorkingDays workingDays) {
        if (!policy.monthlySummary()) return Optional.empty();
        var round = RoundId.of(agency, YearMonth.from(day).minusMonths(1));
        return policy.latest(Summary.clock(day), day, workingDays)
                .flatMap(stage -> Stream.of(rounds.of(round, day).counts())
                        .filter(counts -> counts.slots() > 0)
                        .map(counts -> new Summary(round, counts, stage))
                        .findFirst());
    }

    private static boolean isInHand(Task task) {
        return task.state() == SlotState.SUBMITTED || task.state() == SlotState.RETURNED;
    }

    private static LocalDate begin(LocalDate day) {
        return FiscalYear.of(day).previous().first();
    }
}
