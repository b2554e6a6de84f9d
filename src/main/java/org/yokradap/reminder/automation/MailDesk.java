package org.yokradap.reminder.automation;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.MailSettings;
import org.yokradap.reminder.api.ReminderCommand.RetryMail;
import org.yokradap.reminder.api.ReminderCommand.SendTestMail;

/** Takes what people want done with mails. It is in the ledger first, and sent when that is on the disk. */
@Component
class MailDesk {
    private final LedgerBook ledger;
    private final Postman postman;
    private final DailySheet sheet;
    private final AddressBook addressBook;
    private final Letters letters;
    private final MailSettings settings;
    private final Clock clock;

    MailDesk(
            LedgerBook ledger,
            Postman postman,
            DailySheet sheet,
            AddressBook addressBook,
            Letters letters,
            MailSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.postman = postman;
        this.sheet = sheet;
        this.addressBook = addressBook;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @CommandHandler
    void handle(RetryMail command) {
        var now = clock.instant();
        var mail = command.mailId();
        if (!ledger.revive(mail, settings.dayOf(now), now)) throw MailRejection.NOT_TO_BE_RETRIED.because(mail.value());
        CurrentUnitOfWork.get().afterCommit(done -> sheet.openAlone(List.of(mail.agency()), now));
    }

    @CommandHandler
    MailId handle(SendTestMail command, Actor actor) {
        var now = clock.instant();
        var day = settings.dayOf(now);
        var addressees = addressBook.of(command.agencyId(), day);
        var asker = addressees
                .recipientOf(actor.officer().value())
                .filter(recipient -> recipient.address().isPresent())
                .orElseThrow(MailRejection.NO_ADDRESS::because);
        var recipient = new Recipient(
                UnsentMail.testRecipient(Long.toString(now.toEpochMilli())), asker.title(), asker.address(), false);
        var mail = MailId.of(command.agencyId(), day, recipient.id());
        var letter = letters.test(recipient, addressees.directory().name(), day);
        ledger.plan(mail, day, recipient, letter, now);
        CurrentUnitOfWork.get()
                .afterCommit(done -> postman.tour(now).carry(new UnsentMail(mail, recipient, 0), letter));
        return mail;
    }
}
