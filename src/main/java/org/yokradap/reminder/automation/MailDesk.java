package org.yokradap.reminder.automation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.OneNode;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.Outgoing;
import org.yokradap.reminder.api.ReminderCommand.RetryMail;
import org.yokradap.reminder.api.ReminderCommand.SendTestMail;
import org.yokradap.reminder.api.ReminderSettings;

/** Takes what people want done with mails: notes it in the ledger, and sends it when that is on the disk. */
@Component
class MailDesk implements Outgoing {
    private final OneNode oneNode;
    private final LedgerBook ledger;
    private final Postman postman;
    private final DailySheet sheet;
    private final AddressBook addressBook;
    private final Letters letters;
    private final ReminderSettings settings;
    private final Clock clock;

    MailDesk(
            OneNode oneNode,
            LedgerBook ledger,
            Postman postman,
            DailySheet sheet,
            AddressBook addressBook,
            Letters letters,
            ReminderSettings settings,
            Clock clock) {
        this.oneNode = oneNode;
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
        ledger.planTest(mail, day, recipient, actor.officer(), letter, now);
        return mail;
    }

    @Override
    public void deliver(AgencyId agency) {
        var now = clock.instant();
        oneNode.alone(DailySheet.WORK, () -> {
            deliverTests(agency, now);
            if (ledger.isOpen(agency, settings.dayOf(now))) sheet.open(List.of(agency), now);
        });
    }

    /** They do not wait for a sheet, and leave on days off as well. */
    private void deliverTests(AgencyId agency, Instant now) {
        var day = settings.dayOf(now);
        var name = addressBook.of(agency, day).directory().name();
        var tour = postman.tour(now);
        ledger.unsent(agency, day, now).stream()
                .filter(UnsentMail::isTest)
                .forEach(mail -> tour.carry(mail, letters.test(mail.recipient(), name, day)));
    }
}
