package org.yokradap.reminder.automation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.RoundSheets;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
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

    /** Of each of these agencies that has anything. */
    Map<AgencyId, List<Task>> of(Collection<AgencyId> agencies, LocalDate day) {
        var horizon = day.plusDays(rules.farthestHorizon());
        var found = new LinkedHashMap<SlotId, Task>();
        tasks.openDueBetween(agencies, begin(day), horizon, day)
                .forEach(task -> found.put(task.slot().id(), task));
        tasks.inHand(agencies, day).stream()
                .filter(task -> task.slot().due().isAfter(horizon))
                .forEach(task -> found.put(task.slot().id(), task));
        return found.values().stream()
                .collect(groupingBy(task -> task.slot().id().agency()));
    }

    List<Task> of(AgencyId agency, LocalDate day) {
        return of(List.of(agency), day).getOrDefault(agency, List.of());
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

    private static LocalDate begin(LocalDate day) {
        return FiscalYear.of(day).previous().first();
    }
}
