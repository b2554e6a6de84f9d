package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.Turn;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Mailbox;
import org.yokradap.people.api.Role;
import org.yokradap.reminder.api.Pause;
import org.yokradap.reminder.api.ReminderClock;

/**
 * Whose turn it is, in the posts as they are held on a day: the division's head, or the clerk, or without a clerk the mayor; and
 * where somebody acts for one of them that day, who does. Officers who share an address are one recipient.
 */
record Addressees(Directory directory, List<Mailbox> mailboxes, List<Pause> pauses, LocalDate day) {

    /** At least one recipient; one without an address if there is nobody, because that must not go unseen. */
    List<Recipient> owners(ReminderClock clock, Task task) {
        return switch (clock) {
            case NOT_REPORTED, RETURNED, LINK -> headsOf(task.slot().division());
            case WAITING_FOR_DECISION -> task.turn() == Turn.MAYOR ? mayors() : executives();
            case ROUND -> executives();
        };
    }

    /** Who is above the owners, the lowest level first. */
    List<Role> levels(ReminderClock clock, Task task) {
        return switch (clock) {
            case NOT_REPORTED, RETURNED -> List.of(Role.HEAD_OF_OFFICE, Role.CLERK, Role.MAYOR);
            case WAITING_FOR_DECISION ->
                task.turn() == Turn.MAYOR || holders(Role.CLERK).isEmpty() ? List.of() : List.of(Role.MAYOR);
            case ROUND, LINK -> List.of();
        };
    }

    List<Recipient> holders(Role role) {
        return holders(officer -> officer.role() == role);
    }

    /** The division's name as the agency writes it. */
    String nameOf(DivisionId division) {
        return directory.nameOf(division);
    }

    /** The recipient that an officer is, alone or with others, whoever acts for them; empty for one who holds no post. */
    Optional<Recipient> recipientOf(String officer) {
        return directory.officers().stream()
                .filter(holder -> holder.id().value().equals(officer))
                .findFirst()
                .map(this::recipient);
    }

    /** Who heads the division that day; one without an address if there is nobody. */
    List<Recipient> headsOf(DivisionId division) {
        var heads = holders(officer -> officer.role() == Role.DIVISION_HEAD
                && officer.division().filter(division::equals).isPresent());
        return heads.isEmpty() ? List.of(Recipient.nobody(division.value(), nameOf(division))) : heads;
    }

    private List<Recipient> executives() {
        var clerks = holders(Role.CLERK);
        return clerks.isEmpty() ? mayors() : clerks;
    }

    private List<Recipient> mayors() {
        var mayors = holders(Role.MAYOR);
        return mayors.isEmpty() ? List.of(Recipient.nobody(directory.agency().value(), directory.name())) : mayors;
    }

    private List<Recipient> holders(Predicate<Directory.Officer> condition) {
        return directory.officers().stream()
                .filter(condition)
                .map(officer -> directory.actingFor(officer.id(), day).orElse(officer))
                .map(this::recipient)
                .distinct()
                .toList();
    }

    private Recipient recipient(Directory.Officer officer) {
        var address = addressOf(officer);
        var sharing = address.isEmpty() ? List.of(officer) : sharing(officer, address.get());
        return new Recipient(
                sharing.getFirst().id().value(),
                sharing.stream().map(Directory.Officer::title).distinct().collect(Collectors.joining(" / ")),
                addressOf(sharing.getFirst()).map(String::strip),
                sharing.stream().allMatch(this::isPaused));
    }

    /** Those who could be reminded at this address, in the order of the directory; the officer at least. */
    private List<Directory.Officer> sharing(Directory.Officer officer, String address) {
        return directory.officers().stream()
                .filter(other -> other.equals(officer)
                        || (isReminded(other.role())
                                && addressOf(other)
                                        .filter(own -> isSame(own, address))
                                        .isPresent()))
                .toList();
    }

    private static boolean isReminded(Role role) {
        return role != Role.ADMINISTRATOR && role != Role.AUDITOR;
    }

    private static boolean isSame(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isPaused(Directory.Officer officer) {
        return pauses.stream().anyMatch(pause -> pause.officer().equals(officer.id()) && pause.covers(day));
    }

    private Optional<String> addressOf(Directory.Officer officer) {
        return mailboxes.stream()
                .filter(mailbox -> mailbox.officer().equals(officer.id()))
                .map(Mailbox::address)
                .findFirst();
    }
}
