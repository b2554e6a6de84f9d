package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.DurableWork;
import org.yokradap.platform.mail.Letter;
import org.yokradap.platform.mail.Refusal;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.Suppression;

/**
 * Keeps the ledger. Each change is on the disk when its method returns: a mail that may have left must be remembered by
 * whoever comes after a crash.
 */
@Component
class LedgerBook {
    private final MailRows mails;
    private final ReminderRows reminders;
    private final DurableWork durable;

    LedgerBook(MailRows mails, ReminderRows reminders, DurableWork durable) {
        this.mails = mails;
        this.reminders = reminders;
        this.durable = durable;
    }

    boolean isOpen(AgencyId agency, LocalDate day) {
        return mails.isOpen(agency, day);
    }

    /** The agencies for which nothing is left to do on that day as long as nothing new becomes ready. */
    Set<AgencyId> done(LocalDate day, Instant now) {
        return mails.done(day, now);
    }

    /** The agencies whose sheet of that day is open. */
    Set<AgencyId> opened(LocalDate day) {
        return mails.opened(day);
    }

    /** What was settled about everything that can still be spoken of on that day. */
    Memory memory(AgencyId agency, LocalDate day) {
        return reminders.memory(agency, FiscalYear.of(day).previous().first());
    }

    List<UnsentMail> unsent(AgencyId agency, LocalDate day, Instant now) {
        return mails.unsent(agency, day, now);
    }

    Set<ReminderKey> notSaid(MailId mail) {
        return reminders.notSaid(mail);
    }

    /** How many mails were handed over within this time, by whichever node. */
    int attemptsWithin(Duration time, Instant now) {
        return mails.attemptsBetween(now.minus(time), now);
    }

    /**
     * Opens a sheet: notes its mails with the reminders in them, and gives up mails of earlier days that have not left.
     *
     * @param letters the sheet's digests in words, in the same order
     * @throws org.springframework.dao.DuplicateKeyException when another node has opened it; nothing was noted then
     */
    void open(Sheet sheet, List<Letter> letters, Instant now) {
        durable.inTransaction(() -> {
            mails.open(sheet.agency(), sheet.day(), now);
            for (var earlier : mails.unsentBefore(sheet.agency(), sheet.day())) {
                suppress(earlier, Suppression.REPLACED, now);
            }
            for (int i = 0; i < letters.size(); i++) note(sheet, sheet.digests().get(i), letters.get(i), now);
        });
    }

    private void note(Sheet sheet, Digest digest, Letter letter, Instant now) {
        var mail = MailId.of(sheet.agency(), sheet.day(), digest.recipient().id());
        mails.plan(mail, sheet.agency(), sheet.day(), digest.recipient(), letter, now);
        digest.newKeys().forEach(key -> reminders.plan(key, sheet.agency(), mail));
        digest.mutedKeys().forEach(key -> {
            reminders.plan(key, sheet.agency(), mail);
            reminders.suppress(key, Suppression.PAUSED);
        });
        if (!digest.isMail()) suppress(mail, Suppression.PAUSED, now);
    }

    /** Notes a mail without reminders. */
    void planTest(MailId mail, LocalDate day, Recipient recipient, OfficerId asker, Letter letter, Instant now) {
        durable.inTransaction(() -> {
            mails.plan(mail, mail.agency(), day, recipient, letter, now);
            mails.askedBy(mail, asker);
        });
    }

    /**
     * Notes that the letter is about to be handed over, as it is now.
     *
     * @param settled reminders that were planned for the mail and are not in the letter
     * @return false when another node is already at it
     */
    boolean attempt(UnsentMail mail, String address, Letter letter, Collection<ReminderKey> settled, Instant now) {
        return durable.inTransaction(() -> {
            if (!mails.attempt(mail, address, letter, now)) return false;
            settled.forEach(key -> reminders.suppress(key, Suppression.SETTLED));
            return true;
        });
    }

    /** @param file where it is kept, if it was not sent by a server */
    void sent(MailId mail, Optional<String> file, Instant now) {
        durable.inTransaction(() -> {
            reminders.follow(mail, MailState.SENT, Optional.empty());
            mails.become(mail, MailState.SENT, Optional.empty(), Optional.empty(), file, Optional.empty(), now);
        });
    }

    /**
     * Notes that a mail was not accepted.
     *
     * @param nextAttempt when it may be tried again; empty when that would be of no use
     */
    void failed(MailId mail, Refusal refusal, Optional<Instant> nextAttempt, Instant now) {
        var state = nextAttempt.isPresent() ? MailState.FAILED : MailState.REFUSED;
        durable.inTransaction(() -> {
            if (refusal.uncertain()) mails.doubt(mail);
            reminders.follow(mail, state, Optional.empty());
            mails.become(
                    mail, state, Optional.empty(), Optional.of(refusal.words()), Optional.empty(), nextAttempt, now);
        });
    }

    void suppressed(MailId mail, Suppression because, Instant now) {
        durable.inTransaction(() -> suppress(mail, because, now));
    }

    /** Has a mail tried again; false when there is none of that day that was not accepted. */
    boolean revive(MailId mail, LocalDate day, Instant now) {
        return durable.inTransaction(() -> {
            if (!mails.revive(mail, day, now)) return false;
            reminders.revive(mail);
            return true;
        });
    }

    private void suppress(MailId mail, Suppression because, Instant now) {
        reminders.follow(mail, MailState.SUPPRESSED, Optional.of(because));
        mails.become(
                mail,
                MailState.SUPPRESSED,
                Optional.of(because),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
    }
}
