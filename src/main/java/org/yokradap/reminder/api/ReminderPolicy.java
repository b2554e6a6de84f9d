package org.yokradap.reminder.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yokradap.calendar.WorkingDays;

/**
 * How often people are reminded. The order within a list does not matter.
 *
 * @param daysBefore calendar days before the due date; 0 is the day itself
 * @param daysLate calendar days after the due date
 * @param daysBetweenLater calendar days between the stages that follow the last of {@code daysLate}, for ever
 * @param workingDaysUndecided working days since the submission
 * @param workingDaysReturned working days since the return
 * @param workingDays the agency's
 */
public record ReminderPolicy(
        List<Integer> daysBefore,
        List<Integer> daysLate,
        int daysBetweenLater,
        List<Integer> workingDaysUndecided,
        List<Integer> workingDaysReturned,
        WorkingDays workingDays) {

    public ReminderPolicy {
        daysBefore = List.copyOf(daysBefore);
        daysLate = List.copyOf(daysLate);
        workingDaysUndecided = List.copyOf(workingDaysUndecided);
        workingDaysReturned = List.copyOf(workingDaysReturned);
        require(daysBefore, 0);
        require(daysLate, 1);
        require(List.of(daysBetweenLater), 1);
        require(workingDaysUndecided, 1);
        require(workingDaysReturned, 1);
    }

    /** What holds for an agency that has set nothing else. */
    public static ReminderPolicy standard() {
        return new ReminderPolicy(
                List.of(14, 7, 1, 0), List.of(1, 3, 7), 7, List.of(2, 5), List.of(2, 5), new WorkingDays(Set.of()));
    }

    /**
     * The stage to be said on this day, if it has not been said: the latest of those due since this day or earlier. Stages
     * before it that were missed are not said any more.
     */
    public Optional<Stage> latest(RunningClock running, LocalDate today) {
        return stages(running, today)
                .filter(stage -> !stage.since().isAfter(today))
                .reduce((one, other) -> other.since().isBefore(one.since()) ? one : other);
    }

    private Stream<Stage> stages(RunningClock running, LocalDate today) {
        var from = running.from();
        return switch (running.clock()) {
            case NOT_REPORTED -> Stream.concat(daysBefore.stream().map(days -> before(from, days)), late(from, today));
            case WAITING_FOR_DECISION ->
                workingDaysUndecided.stream().map(days -> new Stage("waiting-" + days, workingDays.plus(from, days)));
            case RETURNED ->
                workingDaysReturned.stream().map(days -> new Stage("returned-" + days, workingDays.plus(from, days)));
        };
    }

    private static Stage before(LocalDate due, int days) {
        return new Stage(days == 0 ? "on-the-day" : "before-" + days, due.minusDays(days));
    }

    private Stream<Stage> late(LocalDate due, LocalDate today) {
        int last = daysLate.stream().mapToInt(Integer::intValue).max().orElse(0);
        int beyond = (int) ChronoUnit.DAYS.between(due.plusDays(last), today);
        int latest = last + beyond / daysBetweenLater * daysBetweenLater;
        return Stream.concat(daysLate.stream(), latest > last ? Stream.of(latest) : Stream.empty())
                .map(days -> new Stage("overdue-" + days, due.plusDays(days)));
    }

    private static void require(List<Integer> days, int least) {
        if (days.stream().anyMatch(number -> number < least))
            throw new IllegalArgumentException("Fewer than " + least + " days: " + days);
    }
}
