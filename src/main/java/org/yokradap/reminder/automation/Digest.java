package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yokradap.followup.api.Task;
import org.yokradap.reminder.api.ReminderPolicy;

/**
 * What one recipient is told on one day.
 *
 * @param news why there is a mail at all: what applies and has not been said
 * @param stillOpen the rest of what waits for the recipient, which has been said before; never a reason for a mail
 */
record Digest(Recipient recipient, LocalDate day, List<Reminder> news, List<Reminder> stillOpen) {

    /** The digests of a day. Whoever has no news gets none. */
    static List<Digest> of(
            List<Task> tasks, Addressees addressees, ReminderPolicy policy, Set<ReminderKey> said, LocalDate day) {
        var reminders = new LinkedHashMap<Recipient, List<Reminder>>();
        for (var task : tasks) {
            Reminder.of(task, policy, day)
                    .ifPresent(reminder -> addressees.of(reminder).forEach(recipient -> reminders
                            .computeIfAbsent(recipient, first -> new ArrayList<>())
                            .add(reminder)));
        }
        return reminders.entrySet().stream()
                .map(entry -> of(entry.getKey(), day, entry.getValue(), said))
                .filter(digest -> !digest.news.isEmpty())
                .toList();
    }

    private static Digest of(Recipient recipient, LocalDate day, List<Reminder> reminders, Set<ReminderKey> said) {
        reminders.sort(Reminder.MOST_URGENT_FIRST);
        return new Digest(
                recipient,
                day,
                reminders.stream()
                        .filter(reminder -> !said.contains(reminder.keyFor(recipient)))
                        .toList(),
                reminders.stream()
                        .filter(reminder -> said.contains(reminder.keyFor(recipient)))
                        .toList());
    }

    /** This digest without the news that are not among these. */
    Digest restrictedTo(Set<ReminderKey> keys) {
        return new Digest(
                recipient,
                day,
                news.stream()
                        .filter(reminder -> keys.contains(reminder.keyFor(recipient)))
                        .toList(),
                stillOpen);
    }

    List<Reminder> all() {
        return Stream.concat(news.stream(), stillOpen.stream()).toList();
    }

    List<ReminderKey> newKeys() {
        return news.stream().map(reminder -> reminder.keyFor(recipient)).toList();
    }
}
