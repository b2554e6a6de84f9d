package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yokradap.followup.api.Turn;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Mailbox;
import org.yokradap.people.api.Role;

/**
 * Whose turn it is, in the posts as they are held on a day: the division's head, or the clerk, or without a clerk the mayor; and
 * where somebody acts for one of them that day, who does.
 */
record Addressees(Directory directory, List<Mailbox> mailboxes, LocalDate day) {

    /** At least one recipient; one without an address if there is nobody, because that must not go unseen. */
    List<Recipient> of(Reminder reminder) {
        return switch (reminder.running().clock()) {
            case NOT_REPORTED, RETURNED -> headsOf(reminder.task().slot().division());
            case WAITING_FOR_DECISION -> executives(reminder.task().turn());
        };
    }

    /** The division's name as the agency writes it. */
    String nameOf(DivisionId division) {
        return directory.division(division).map(Directory.Division::name).orElse(division.code());
    }

    private List<Recipient> headsOf(DivisionId division) {
        var heads = holders(officer -> officer.role() == Role.DIVISION_HEAD
                && officer.division().filter(division::equals).isPresent());
        return heads.isEmpty() ? List.of(new Recipient(division.value(), nameOf(division), Optional.empty())) : heads;
    }

    private List<Recipient> executives(Turn turn) {
        var clerks = turn == Turn.MAYOR ? List.<Recipient>of() : holders(officer -> officer.role() == Role.CLERK);
        if (!clerks.isEmpty()) return clerks;
        var mayors = holders(officer -> officer.role() == Role.MAYOR);
        return mayors.isEmpty()
                ? List.of(new Recipient(directory.agency().value(), directory.name(), Optional.empty()))
                : mayors;
    }

    private List<Recipient> holders(Predicate<Directory.Officer> condition) {
        return directory.officers().stream()
                .filter(condition)
                .map(officer -> directory.actingFor(officer.id(), day).orElse(officer))
                .distinct()
                .map(officer -> new Recipient(officer.id().value(), officer.title(), addressOf(officer)))
                .toList();
    }

    private Optional<String> addressOf(Directory.Officer officer) {
        return mailboxes.stream()
                .filter(mailbox -> mailbox.officer().equals(officer.id()))
                .map(Mailbox::address)
                .findFirst();
    }
}
