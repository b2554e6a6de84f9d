package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.yokradap.followup.api.Task;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.RunningClock;
import org.yokradap.reminder.api.Stage;

/** A stage that applies to a task. */
record Reminder(Task task, RunningClock running, Stage stage) {
    /** What has waited longest, or is due first, comes first; then in the order of the plan. */
    static final Comparator<Reminder> MOST_URGENT_FIRST = Comparator.comparing(
                    (Reminder reminder) -> reminder.running().from())
            .thenComparing(reminder -> reminder.task().slot().id().value());

    /** What there is to say about a task on a day, said already or not. */
    static Optional<Reminder> of(Task task, ReminderPolicy policy, LocalDate day) {
        return clockOf(task)
                .flatMap(running -> policy.latest(running, day).map(stage -> new Reminder(task, running, stage)));
    }

    ReminderKey keyFor(Recipient recipient) {
        return new ReminderKey(running, task.slot().id(), stage.key(), recipient.id());
    }

    private static Optional<RunningClock> clockOf(Task task) {
        return switch (task.state()) {
            case NOT_DUE, DUE_SOON, OVERDUE ->
                Optional.of(
                        new RunningClock(ReminderClock.NOT_REPORTED, task.slot().due()));
            case SUBMITTED -> Optional.of(new RunningClock(ReminderClock.WAITING_FOR_DECISION, task.since()));
            case RETURNED -> Optional.of(new RunningClock(ReminderClock.RETURNED, task.since()));
            case APPROVED, APPROVED_LATE, CHANGED -> Optional.empty();
        };
    }
}
