package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.yokradap.platform.Views;
import org.yokradap.platform.mail.Carrier;
import org.yokradap.platform.mail.Letter;
import org.yokradap.platform.mail.Refusal;
import org.yokradap.reminder.api.ReminderSettings;
import org.yokradap.reminder.api.Suppression;

/** Sends the mails of a sheet that have not left, each as its matter stands at that moment. */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerBook ledger;
    private final SheetWriter sheets;
    private final Letters letters;
    private final Carrier carrier;
    private final Views views;
    private final Backoff backoff;
    private final ReminderSettings settings;

    Postman(
            LedgerBook ledger,
            SheetWriter sheets,
            Letters letters,
            Carrier carrier,
            Views views,
            Backoff backoff,
            ReminderSettings settings) {
        this.ledger = ledger;
        this.sheets = sheets;
        this.letters = letters;
        this.carrier = carrier;
        this.views = views;
        this.backoff = backoff;
        this.settings = settings;
    }

    /** One delivery: as many mails as may leave now, on all nodes together. */
    Tour tour(Instant now) {
        return new Tour(now, settings.mailsPerMinute() - ledger.attemptsWithin(Duration.ofMinutes(1), now));
    }

    /** What cannot be sent in it stays in the ledger for the next one. */
    final class Tour {
        /** A server that does not even answer takes ten seconds each time to do so. */
        private static final int MOST_FAILURES_IN_A_ROW = 3;

        private final Instant now;
        private int left;
        private int failuresInARow;
        private int sent;

        private Tour(Instant now, int left) {
            this.now = now;
            this.left = left;
        }

        /** Whether nothing more leaves in it. */
        boolean isOver() {
            return left <= 0 || failuresInARow == MOST_FAILURES_IN_A_ROW;
        }

        int sent() {
            return sent;
        }

        void deliver(Sheet sheet) {
            for (var mail : ledger.unsent(sheet.agency(), sheet.day(), now)) {
                if (isOver()) return;
                if (!views.areFresh(PATIENCE)) {
                    LOG.warn("The views lie behind; mails of {} wait", sheet.agency());
                    return;
                }
                deliver(mail, sheet);
            }
        }

        private void deliver(UnsentMail mail, Sheet sheet) {
            if (mail.isTest()) {
                carry(mail, letters.test(sheet, mail.recipient()));
                return;
            }
            var planned = ledger.notSaid(mail.id());
            if (planned.isEmpty()) return; // another node has just sent it
            var current = asItIsNow(mail, sheet);
            var digest = current.flatMap(made ->
                    made.digests().stream().filter(mail::isFor).findFirst().map(own -> own.restrictedTo(planned)));
            if (digest.isEmpty() || !digest.get().isMail()) {
                ledger.suppressed(mail.id(), Suppression.SETTLED, now);
                return;
            }
            var address = digest.get().recipient().address();
            if (address.isEmpty()) {
                ledger.suppressed(mail.id(), Suppression.NO_MAILBOX, now);
                return;
            }
            var settled = new HashSet<>(planned);
            digest.get().newKeys().forEach(settled::remove);
            var letter = letters.write(digest.get(), current.orElseThrow().situation());
            if (ledger.attempt(mail, address.get(), letter, settled, now)) carry(mail, address.get(), letter);
        }

        /** A mail without reminders says the same whenever it is sent. */
        void carry(UnsentMail mail, Letter letter) {
            var address = mail.recipient().address().orElseThrow();
            if (ledger.attempt(mail, address, letter, new HashSet<>(), now)) carry(mail, address, letter);
        }

        private void carry(UnsentMail mail, String address, Letter letter) {
            left--;
            try {
                ledger.sent(mail.id(), carrier.carry(mail.id().value(), address, letter, now), now);
                failuresInARow = 0;
                sent++;
            } catch (MailException e) {
                var refusal = Refusal.of(e);
                LOG.warn("{} was not accepted: {}", mail.id(), refusal.words());
                var again = refusal.passing()
                        ? Optional.of(backoff.after(mail.attempts() + 1, now))
                        : Optional.<Instant>empty();
                ledger.failed(mail.id(), refusal, again, now);
                failuresInARow = refusal.passing() ? failuresInARow + 1 : 0;
            }
        }

        /** The sheet for this recipient's matters alone, made anew as they stand now. */
        private Optional<Sheet> asItIsNow(UnsentMail mail, Sheet sheet) {
            return sheet.digests().stream()
                    .filter(mail::isFor)
                    .findFirst()
                    .map(before -> sheets.again(
                            sheet, before.all().stream().map(Reminder::task).toList()));
        }
    }
}
