package org.yokradap.reminder.api;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;

/** Everything that can be asked for about an agency's reminders. */
public sealed interface ReminderCommand extends AgencyMessage {

    /** Settles how often people are reminded. Holds from the next sheet on; what was said is not said again. */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record SetReminderPolicy(@TargetAggregateIdentifier RemindersId remindersId, ReminderPolicy policy)
            implements ReminderCommand {
        @Override
        public AgencyId agencyId() {
            return remindersId.agency();
        }
    }

    /** Lets the one who asks have peace over these days, both included. Asked for again, the new days hold. */
    @AllowedTo({Role.HEAD_OF_OFFICE, Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR})
    record PauseReminders(@TargetAggregateIdentifier RemindersId remindersId, LocalDate first, LocalDate last)
            implements ReminderCommand {
        @Override
        public AgencyId agencyId() {
            return remindersId.agency();
        }
    }

    /** Ends the pause of the one who asks. */
    @AllowedTo({Role.HEAD_OF_OFFICE, Role.DIVISION_HEAD, Role.CLERK, Role.MAYOR})
    record ResumeReminders(@TargetAggregateIdentifier RemindersId remindersId) implements ReminderCommand {
        @Override
        public AgencyId agencyId() {
            return remindersId.agency();
        }
    }

    /** Tries a mail of today's that was not accepted once more, at once. Nothing is stored but in the ledger. */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record RetryMail(@TargetAggregateIdentifier MailId mailId) implements ReminderCommand {
        @Override
        public AgencyId agencyId() {
            return mailId.agency();
        }
    }

    /** Sends a mail to the one who asks, the way every mail goes. Nothing is stored but in the ledger. */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record SendTestMail(@TargetAggregateIdentifier RemindersId remindersId) implements ReminderCommand {
        @Override
        public AgencyId agencyId() {
            return remindersId.agency();
        }
    }
}
