package org.yokradap.reminder.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.DurableWork;
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

    /** What need not be said again. Only what was sent counts. */
    Set<ReminderKey> said(AgencyId agency) {
        return reminders.said(agency);
    }

    List<UnsentMail> unsent(AgencyId agency, LocalDate day) {
        return mails.unsent(agency, day);
    }

    Set<ReminderKey> notSaid(MailId mail) {
        return reminders.notSaid(mail);
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
            for (int i = 0; i < letters.size(); i++) {
                var digest = sheet.digests().get(i);
                var mail = MailId.of(
                        sheet.agency(), sheet.day(), digest.recipient().id());
                mails.plan(mail, sheet.agency(), digest, letters.get(i), now);
                digest.newKeys().forEach(key -> reminders.plan(key, sheet.agency(), mail));
            }
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
            mails.become(mail, MailState.SENT, Optional.empty(), Optional.empty(), file, now);
        });
    }

    /** @param refusal the server's words */
    void failed(MailId mail, String refusal, Instant now) {
        durable.inTransaction(() -> {
            reminders.follow(mail, MailState.FAILED, Optional.empty());
            mails.become(mail, MailState.FAILED, Optional.empty(), Optional.of(refusal), Optional.empty(), now);
        });
    }

    void suppressed(MailId mail, Suppression because, Instant now) {
        durable.inTransaction(() -> suppress(mail, because, now));
    }

    private void suppress(MailId mail, Suppression because, Instant now) {
        reminders.follow(mail, MailState.SUPPRESSED, Optional.of(because));
        mails.become(mail, MailState.SUPPRESSED, Optional.of(because), Optional.empty(), Optional.empty(), now);
    }
}
