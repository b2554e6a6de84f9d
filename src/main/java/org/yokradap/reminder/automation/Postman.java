package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.platform.Views;
import org.yokradap.reminder.api.Suppression;

/** Sends the mails of a sheet that have not left, each as its matter stands at that moment. */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerBook ledger;
    private final TaskBook tasks;
    private final AddressBook addressBook;
    private final Letters letters;
    private final Carrier carrier;
    private final Views views;

    Postman(LedgerBook ledger, TaskBook tasks, AddressBook addressBook, Letters letters, Carrier carrier, Views views) {
        this.ledger = ledger;
        this.tasks = tasks;
        this.addressBook = addressBook;
        this.letters = letters;
        this.carrier = carrier;
        this.views = views;
    }

    /** What cannot be sent now stays in the ledger for the next time. */
    void deliver(Sheet sheet, Instant now) {
        for (var mail : ledger.unsent(sheet.agency(), sheet.day())) {
            if (!views.areFresh(PATIENCE)) {
                LOG.warn("The views lie behind; mails of {} wait", sheet.agency());
                return;
            }
            deliver(mail, sheet, now);
        }
    }

    private void deliver(UnsentMail mail, Sheet sheet, Instant now) {
        var planned = ledger.notSaid(mail.id());
        if (planned.isEmpty()) return; // another node has just sent it
        var addressees = addressBook.of(sheet.agency(), sheet.day());
        var digest = asItIsNow(mail, sheet, addressees).map(current -> current.restrictedTo(planned));
        var remaining = digest.map(Digest::newKeys).orElse(List.of());
        if (digest.isEmpty() || remaining.isEmpty()) {
            ledger.suppressed(mail.id(), Suppression.SETTLED, now);
            return;
        }
        var address = digest.get().recipient().address();
        if (address.isEmpty()) {
            ledger.suppressed(mail.id(), Suppression.NO_MAILBOX, now);
            return;
        }
        var settled = new HashSet<>(planned);
        remaining.forEach(settled::remove);
        var letter = letters.write(digest.get(), addressees);
        if (ledger.attempt(mail, address.get(), letter, settled, now)) carry(mail, address.get(), letter, now);
    }

    private void carry(UnsentMail mail, String address, Letter letter, Instant now) {
        try {
            ledger.sent(mail.id(), carrier.carry(mail.id(), address, letter, now), now);
        } catch (MailException e) {
            LOG.warn("{} was not sent: {}", mail.id(), wordsOf(e));
            ledger.failed(mail.id(), wordsOf(e), now);
        }
    }

    /** The recipient's digest, made anew from the same slots as they stand now. */
    private Optional<Digest> asItIsNow(UnsentMail mail, Sheet sheet, Addressees addressees) {
        var before = sheet.digests().stream().filter(mail::isFor).findFirst();
        var current = before.stream()
                .flatMap(digest -> digest.all().stream())
                .flatMap(reminder -> tasks.find(reminder.task().slot().id(), sheet.day()).stream())
                .toList();
        return Digest.of(current, addressees, sheet.policy(), sheet.said(), sheet.day()).stream()
                .filter(mail::isFor)
                .findFirst();
    }

    /** The server's own words are in the innermost exception. */
    private static String wordsOf(Throwable exception) {
        var innermost = exception;
        while (innermost.getCause() != null) innermost = innermost.getCause();
        var words = innermost.getMessage();
        return words == null ? innermost.getClass().getSimpleName() : words.strip();
    }
}
