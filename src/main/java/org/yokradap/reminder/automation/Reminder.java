package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Role;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.RunningClock;
import org.yokradap.reminder.api.Stage;

/**
 * A stage that applies to a task.
 *
 * @param above the level that is told because those below it were told and nothing has moved; empty for those whose turn it is
 */
record Reminder(Task task, RunningClock running, Stage stage, Optional<Role> above) {
    /** What has waited longest, or is due first, comes first; then in the order of the plan. */
    static final Comparator<Reminder> MOST_URGENT_FIRST = Comparator.comparing(
                    (Reminder reminder) -> reminder.running().from())
            .thenComparing(reminder -> reminder.task().slot().id().value());

    /** The clock that runs for a task; none when nobody has to do anything. */
    static Optional<RunningClock> clockOf(Task task) {
        return switch (task.state()) {
            case NOT_DUE, DUE_SOON, OVERDUE ->
                Optional.of(
                        new RunningClock(ReminderClock.NOT_REPORTED, task.slot().due()));
            case SUBMITTED -> Optional.of(new RunningClock(ReminderClock.WAITING_FOR_DECISION, task.since()));
            case RETURNED -> Optional.of(new RunningClock(ReminderClock.RETURNED, task.since()));
            case APPROVED, APPROVED_LATE, CHANGED -> Optional.empty();
        };
    }

    String matter() {
        return task.slot().id().value();
    }

    ReminderKey keyFor(Recipient recipient) {
        return new ReminderKey(running, matter(), stage.key(), recipient.id());
    }

    /** Whether it should have been said on an earlier day. */
    boolean isLate(LocalDate day) {
        return stage.since().isBefore(day);
    }
}
