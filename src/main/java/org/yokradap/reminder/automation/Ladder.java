package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Role;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.RunningClock;
import org.yokradap.reminder.api.Stage;

/**
 * Who is told of a task on a day: those whose turn it is, and one level after the other above them. A level is told when its
 * day has come and the level below it was told long enough before, so that a system that starts late, or was down, does not go
 * to the mayor over everybody's head. A level that cannot be reached holds nobody up.
 */
final class Ladder {
    private final Task task;
    private final RunningClock running;
    private final Situation situation;

    private Ladder(Task task, RunningClock running, Situation situation) {
        this.task = task;
        this.running = running;
        this.situation = situation;
    }

    /** Names each recipient with the reminder, said already or not. */
    static void climb(Task task, Situation situation, BiConsumer<Recipient, Reminder> told) {
        Reminder.clockOf(task).ifPresent(running -> new Ladder(task, running, situation).climb(told));
    }

    private void climb(BiConsumer<Recipient, Reminder> told) {
        var policy = situation.policy();
        var owners = situation.addressees().owners(running.clock(), task);
        policy.latest(running, situation.day(), situation.workingDays())
                .map(stage -> new Reminder(task, running, stage, Optional.empty()))
                .ifPresent(reminder -> owners.forEach(owner -> told.accept(owner, reminder)));

        var below = reachable(owners);
        int before = Math.max(0, policy.first(running.clock()));
        var taken = new ArrayList<>(owners);
        var levels = situation.addressees().levels(running.clock(), task);
        var days = policy.escalation(running.clock());
        for (int i = 0; i < Math.min(levels.size(), days.size()); i++) {
            var holders = reachable(situation.addressees().holders(levels.get(i)));
            holders.removeAll(taken);
            if (holders.isEmpty()) continue;
            var since = since(days.get(i), days.get(i) - before, below);
            if (since.isEmpty() || since.get().isAfter(situation.day())) return;
            var reminder = new Reminder(task, running, stage(levels.get(i), since.get()), Optional.of(levels.get(i)));
            holders.forEach(holder -> told.accept(holder, reminder));
            taken.addAll(holders);
            below = holders;
            before = days.get(i);
        }
    }

    /** The day from which a level is told; empty as long as nobody has been told who is below it and can be. */
    private Optional<LocalDate> since(int days, int gap, List<Recipient> below) {
        var ordinary = after(running.from(), days);
        if (below.isEmpty()) return Optional.of(ordinary);
        return situation
                .memory()
                .firstTold(running, task.slot().id().value(), below)
                .map(toldOn -> after(toldOn, Math.max(1, gap)))
                .map(earliest -> earliest.isAfter(ordinary) ? earliest : ordinary);
    }

    private LocalDate after(LocalDate from, int days) {
        return ReminderPolicy.after(running.clock(), from, days, situation.workingDays());
    }

    private static List<Recipient> reachable(List<Recipient> recipients) {
        return new ArrayList<>(recipients.stream()
                .filter(recipient -> recipient.address().isPresent())
                .toList());
    }

    private static Stage stage(Role level, LocalDate since) {
        return new Stage("escalated-" + level.name().toLowerCase(Locale.ROOT).replace('_', '-'), since);
    }
}
