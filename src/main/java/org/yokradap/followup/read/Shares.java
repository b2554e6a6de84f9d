package org.yokradap.followup.read;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Workload;
import org.yokradap.people.api.DivisionId;

/** Counts a year's tasks by division. */
final class Shares {
    private static final Comparator<Workload.Share> BUSIEST_FIRST = Comparator.comparingInt(Workload.Share::total)
            .reversed()
            .thenComparing(share -> share.division().value());

    private Shares() {}

    static Workload of(FiscalYear year, List<Task> tasks) {
        var months = new TreeSet<>(year.months());
        tasks.forEach(task -> months.add(month(task)));
        var shares = tasks.stream()
                .collect(Collectors.groupingBy(task -> task.slot().division()))
                .entrySet()
                .stream()
                .map(own -> share(own.getKey(), own.getValue()))
                .sorted(BUSIEST_FIRST)
                .toList();
        return new Workload(List.copyOf(months), shares);
    }

    private static Workload.Share share(DivisionId division, List<Task> tasks) {
        var due = new TreeMap<YearMonth, Integer>();
        var states = new EnumMap<SlotState, Integer>(SlotState.class);
        for (Task task : tasks) {
            due.merge(month(task), 1, Integer::sum);
            states.merge(task.state(), 1, Integer::sum);
        }
        var late = tasks.stream().filter(Task::isLate).toList();
        return new Workload.Share(
                division,
                due,
                states,
                late.size(),
                late.stream().mapToInt(Task::daysLate).sum());
    }

    private static YearMonth month(Task task) {
        return RoundId.monthOf(task.slot());
    }
}
