package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.RunningClock;
import org.yokradap.reminder.api.Suppression;

/** What the ledger knows of the reminders of an agency: which were settled, on which day, and how. */
final class Memory {
    private final Map<ReminderKey, Note> notes;

    /** By clock, matter and recipient, the first day on which anything was settled. */
    private final Map<ReminderKey, LocalDate> firsts = new HashMap<>();

    Memory(Map<ReminderKey, Note> notes) {
        this.notes = new HashMap<>(notes);
        notes.forEach((key, note) -> remember(key, note.day()));
    }

    static Memory empty() {
        return new Memory(Map.of());
    }

    /**
     * What became of a reminder.
     *
     * @param day of the sheet
     * @param because why it was suppressed
     */
    record Note(LocalDate day, MailState state, Optional<Suppression> because) {}

    /** Whether it need not be said again: it was sent, or will never be accepted. */
    boolean isSaid(ReminderKey key) {
        return Optional.ofNullable(notes.get(key))
                .filter(note -> note.state() != MailState.SUPPRESSED)
                .isPresent();
    }

    /** Everything that need not be said again. */
    Set<ReminderKey> said() {
        return notes.keySet().stream().filter(this::isSaid).collect(Collectors.toUnmodifiableSet());
    }

    boolean isSuppressed(ReminderKey key, Suppression because) {
        return Optional.ofNullable(notes.get(key)).flatMap(Note::because).stream()
                .anyMatch(because::equals);
    }

    /** The day on which the first of these was told anything about the matter while this clock ran. */
    Optional<LocalDate> firstTold(RunningClock running, String matter, Collection<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> Optional.ofNullable(firsts.get(new ReminderKey(running, matter, "", recipient.id()))))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** The last day up to that one on which the recipient was told anything about the matter while this clock ran. */
    Optional<LocalDate> lastTold(RunningClock running, String matter, Recipient recipient, LocalDate upTo) {
        return notes.entrySet().stream()
                .filter(entry -> entry.getValue().state() == MailState.SENT)
                .filter(entry -> entry.getKey().running().equals(running)
                        && entry.getKey().matter().equals(matter)
                        && entry.getKey().recipient().equals(recipient.id()))
                .map(entry -> entry.getValue().day())
                .filter(day -> !day.isAfter(upTo))
                .max(LocalDate::compareTo);
    }

    /** This memory after a sheet was sent, for looking ahead. */
    Memory after(List<Digest> digests) {
        var later = new HashMap<>(notes);
        for (var digest : digests) {
            var unreachable = digest.recipient().address().isEmpty();
            var outcome = unreachable
                    ? new Note(digest.day(), MailState.SUPPRESSED, Optional.of(Suppression.NO_MAILBOX))
                    : new Note(digest.day(), MailState.SENT, Optional.empty());
            digest.newKeys().forEach(key -> later.put(key, outcome));
            var muted = new Note(digest.day(), MailState.SUPPRESSED, Optional.of(Suppression.PAUSED));
            digest.mutedKeys().forEach(key -> later.put(key, muted));
        }
        return new Memory(later);
    }

    /** A pause does not hold up the ladder: whoever is away was as good as told. */
    private void remember(ReminderKey key, LocalDate day) {
        if (isSaid(key) || isSuppressed(key, Suppression.PAUSED)) {
            firsts.merge(
                    new ReminderKey(key.running(), key.matter(), "", key.recipient()),
                    day,
                    (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
