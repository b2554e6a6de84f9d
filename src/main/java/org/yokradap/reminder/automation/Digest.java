package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Role;
import org.yokradap.reminder.api.Suppression;

/**
 * What one recipient is told on one day.
 *
 * @param news why there is a mail at all: what applies and has not been said
 * @param stillOpen the rest of what waits for the recipient, which has been said before; never a reason for a mail
 * @param muted what would be news if the recipient had not asked for peace; noted, and not in the mail
 * @param lost pages that are evidence, cannot be opened, and that nothing has been said of
 * @param summary of a month, for executives who want one
 */
record Digest(
        Recipient recipient,
        LocalDate day,
        List<Reminder> news,
        List<Reminder> stillOpen,
        List<Reminder> muted,
        List<LostLink> lost,
        Optional<Summary> summary) {

    /** The digests of a day. Whoever has no news gets none, and on a day off nobody does. */
    static List<Digest> of(List<Task> tasks, List<LostLink> lost, Optional<Summary> summary, Situation situation) {
        if (!situation.isWorkingDay()) return List.of();
        var reminders = new LinkedHashMap<Recipient, Map<String, Reminder>>();
        for (var task : tasks) {
            // Whoever would be told of a task in two parts is told in the one that is nearer to it.
            Ladder.climb(task, situation, (recipient, reminder) -> reminders
                    .computeIfAbsent(recipient, first -> new LinkedHashMap<>())
                    .putIfAbsent(reminder.matter(), reminder));
        }
        var losers = new LinkedHashMap<Recipient, List<LostLink>>();
        for (var link : lost) {
            for (var head : situation.addressees().headsOf(link.slot().division())) {
                losers.computeIfAbsent(head, first -> new ArrayList<>()).add(link);
                reminders.computeIfAbsent(head, first -> new LinkedHashMap<>());
            }
        }
        summary.ifPresent(month -> Stream.of(Role.CLERK, Role.MAYOR)
                .flatMap(role -> situation.addressees().holders(role).stream())
                .forEach(executive -> reminders.computeIfAbsent(executive, first -> new LinkedHashMap<>())));
        return reminders.entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        List.copyOf(entry.getValue().values()),
                        losers.getOrDefault(entry.getKey(), List.of()),
                        summary,
                        situation))
                .filter(digest -> !digest.isEmpty())
                .toList();
    }

    private static Digest of(
            Recipient recipient,
            List<Reminder> reminders,
            List<LostLink> lost,
            Optional<Summary> summary,
            Situation situation) {
        var news = new ArrayList<Reminder>();
        var stillOpen = new ArrayList<Reminder>();
        var muted = new ArrayList<Reminder>();
        for (var reminder :
                reminders.stream().sorted(Reminder.MOST_URGENT_FIRST).toList()) {
            var key = reminder.keyFor(recipient);
            if (situation.memory().isSaid(key)) {
                stillOpen.add(reminder);
            } else if (recipient.paused() && reminder.above().isEmpty()) {
                if (!situation.memory().isSuppressed(key, Suppression.PAUSED)) muted.add(reminder);
            } else if (!isKnownToBeOutOfReach(recipient, key, situation)) {
                news.add(reminder);
            }
        }
        return new Digest(
                recipient,
                situation.day(),
                List.copyOf(news),
                List.copyOf(stillOpen),
                List.copyOf(muted),
                lost.stream()
                        .filter(link -> isToBeTold(link.keyFor(recipient), recipient, situation))
                        .toList(),
                summary.filter(month -> wants(month, recipient, situation)));
    }

    private static boolean isKnownToBeOutOfReach(Recipient recipient, ReminderKey key, Situation situation) {
        return recipient.address().isEmpty() && situation.memory().isSuppressed(key, Suppression.NO_MAILBOX);
    }

    private static boolean wants(Summary month, Recipient recipient, Situation situation) {
        return isToBeTold(month.keyFor(recipient), recipient, situation)
                && Stream.of(Role.CLERK, Role.MAYOR)
                        .flatMap(role -> situation.addressees().holders(role).stream())
                        .anyMatch(recipient::equals);
    }

    /** Of what nobody has to see to today: it waits for a pause to end and for somebody to have an address. */
    private static boolean isToBeTold(ReminderKey key, Recipient recipient, Situation situation) {
        return recipient.address().isPresent()
                && !recipient.paused()
                && !situation.memory().isSaid(key);
    }

    private boolean isEmpty() {
        return news.isEmpty() && muted.isEmpty() && lost.isEmpty() && summary.isEmpty();
    }

    /** Whether there is a mail; without one, the ledger notes only why. */
    boolean isMail() {
        return !news.isEmpty() || !lost.isEmpty() || summary.isPresent();
    }

    /** This digest without the news that are not among these. */
    Digest restrictedTo(Set<ReminderKey> keys) {
        return new Digest(
                recipient,
                day,
                news.stream()
                        .filter(reminder -> keys.contains(reminder.keyFor(recipient)))
                        .toList(),
                stillOpen,
                muted,
                lost.stream()
                        .filter(link -> keys.contains(link.keyFor(recipient)))
                        .toList(),
                summary.filter(month -> keys.contains(month.keyFor(recipient))));
    }

    List<Reminder> all() {
        return Stream.concat(news.stream(), stillOpen.stream()).toList();
    }

    List<ReminderKey> newKeys() {
        return Stream.of(
                        news.stream().map(reminder -> reminder.keyFor(recipient)),
                        lost.stream().map(link -> link.keyFor(recipient)),
                        summary.stream().map(month -> month.keyFor(recipient)))
                .flatMap(Function.identity())
                .toList();
    }

    List<ReminderKey> mutedKeys() {
        return muted.stream().map(reminder -> reminder.keyFor(recipient)).toList();
    }
}
