package org.yokradap.reminder.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yokradap.calendar.WorkingDays;

/**
 * How often the people of an agency are reminded, and after how long those above them are told. The order within a list does
 * not matter, except that the escalations go from the lowest level to the highest.
 *
 * @param daysBefore calendar days before the due date; 0 is the day itself
 * @param daysLate calendar days after the due date
 * @param daysBetweenLater calendar days between the stages that follow the last of {@code daysLate}, for ever
 * @param workingDaysUndecided working days since the submission
 * @param workingDaysReturned working days since the return
 * @param escalatedLate calendar days after the due date: the head of office, the clerk, the mayor
 * @param escalatedUndecided working days since the submission: the mayor
 * @param escalatedReturned working days since the return: the head of office, the clerk, the mayor
 * @param monthlySummary whether the executives get the figures of a month on the first working day of the next
 */
public record ReminderPolicy(
        List<Integer> daysBefore,
        List<Integer> daysLate,
        int daysBetweenLater,
        List<Integer> workingDaysUndecided,
        List<Integer> workingDaysReturned,
        List<Integer> escalatedLate,
        List<Integer> escalatedUndecided,
        List<Integer> escalatedReturned,
        boolean monthlySummary) {

    public ReminderPolicy {
        daysBefore = List.copyOf(daysBefore);
        daysLate = List.copyOf(daysLate);
        workingDaysUndecided = List.copyOf(workingDaysUndecided);
        workingDaysReturned = List.copyOf(workingDaysReturned);
        escalatedLate = List.copyOf(escalatedLate);
        escalatedUndecided = List.copyOf(escalatedUndecided);
        escalatedReturned = List.copyOf(escalatedReturned);
    }

    /** What holds for an agency that has set nothing else. */
    public static ReminderPolicy standard() {
        return new ReminderPolicy(
                List.of(14, 7, 1, 0),
                List.of(1, 3, 7),
                7,
                List.of(2, 5),
                List.of(2, 5),
                List.of(7, 14, 21),
                List.of(10),
                List.of(5, 10, 15),
                false);
    }

    /** How many days before its due date a duty is first spoken of; 0 when it never is. */
    public int horizon() {
        return daysBefore.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * The stage to be said on this day, if it has not been said: the latest of those due since this day or earlier. Stages
     * before it that were missed are not said any more. A stage that falls on a day off is due from the next working day
     * on; one that announces the due date and would thereby come after it, from the last working day before.
     */
    public Optional<Stage> latest(RunningClock running, LocalDate today, WorkingDays workingDays) {
        return stages(running, today, workingDays).stream()
                .filter(stage -> !stage.since().isAfter(today))
                .reduce((one, other) -> other.since().isBefore(one.since()) ? one : other);
    }

    /** From how many days on each level above is told, the lowest first: calendar days or working days, as the clock counts. */
    public List<Integer> escalation(ReminderClock clock) {
        return switch (clock) {
            case NOT_REPORTED -> escalatedLate;
            case WAITING_FOR_DECISION -> escalatedUndecided;
            case RETURNED -> escalatedReturned;
            case ROUND, LINK -> List.of();
        };
    }

    /** How many days the first stage is away from the day the clock counts from; negative when it comes before that day. */
    public int first(ReminderClock clock) {
        var days =
                switch (clock) {
                    case NOT_REPORTED ->
                        IntStream.concat(
                                daysBefore.stream().mapToInt(number -> -number),
                                daysLate.stream().mapToInt(Integer::intValue));
                    case WAITING_FOR_DECISION -> workingDaysUndecided.stream().mapToInt(Integer::intValue);
                    case RETURNED -> workingDaysReturned.stream().mapToInt(Integer::intValue);
                    case ROUND, LINK -> IntStream.empty();
                };
        return days.min().orElse(0);
    }

    /** The day that many days after another, counted as the clock counts, and no day off. */
    public static LocalDate after(ReminderClock clock, LocalDate from, int days, WorkingDays workingDays) {
        return clock == ReminderClock.NOT_REPORTED
                ? workingDays.nextOrSame(from.plusDays(days))
                : workingDays.nextOrSame(workingDays.plus(from, days));
    }

    /** Of two that are due since the same day, the later one comes last. */
    private List<Stage> stages(RunningClock running, LocalDate today, WorkingDays workingDays) {
        var from = running.from();
        return switch (running.clock()) {
            case NOT_REPORTED -> {
                var stages = before(from, workingDays);
                stages.addAll(late(from, today, workingDays));
                yield stages;
            }
            case WAITING_FOR_DECISION -> sinceThen("waiting-", running, workingDaysUndecided, workingDays);
            case RETURNED -> sinceThen("returned-", running, workingDaysReturned, workingDays);
            case ROUND -> List.of(new Stage("summary", workingDays.nextOrSame(from)));
            case LINK -> List.of();
        };
    }

    private static List<Stage> sinceThen(
            String key, RunningClock running, List<Integer> stages, WorkingDays workingDays) {
        return stages.stream()
                .sorted()
                .map(days -> new Stage(key + days, after(running.clock(), running.from(), days, workingDays)))
                .toList();
    }

    /** Of several that are brought forward to one day, only the first is said: the others would say the same once more. */
    private List<Stage> before(LocalDate due, WorkingDays workingDays) {
        var stages = new ArrayList<Stage>();
        boolean broughtForward = false;
        for (int days : daysBefore.stream().sorted(Comparator.reverseOrder()).toList()) {
            var key = days == 0 ? "on-the-day" : "before-" + days;
            var since = workingDays.nextOrSame(due.minusDays(days));
            if (!since.isAfter(due)) {
                stages.add(new Stage(key, since));
            } else if (!broughtForward) {
                broughtForward = true;
                stages.add(new Stage(key, previousOrSame(due.minusDays(days), workingDays)));
            }
        }
        return stages;
    }

    private static LocalDate previousOrSame(LocalDate day, WorkingDays workingDays) {
        var candidate = day;
        while (!workingDays.isWorkingDay(candidate)) candidate = candidate.minusDays(1);
        return candidate;
    }

    private List<Stage> late(LocalDate due, LocalDate today, WorkingDays workingDays) {
        int last = daysLate.stream().mapToInt(Integer::intValue).max().orElse(0);
        int beyond = (int) ChronoUnit.DAYS.between(due.plusDays(last), today);
        int latest = last + beyond / daysBetweenLater * daysBetweenLater;
        var days = new ArrayList<>(daysLate.stream().sorted().toList());
        if (latest > last) {
            // The one before it applies while the latest is still waiting for a working day.
            if (latest - daysBetweenLater > last) days.add(latest - daysBetweenLater);
            days.add(latest);
        }
        return days.stream()
                .map(number -> new Stage("overdue-" + number, workingDays.nextOrSame(due.plusDays(number))))
                .toList();
    }
}
