package org.yokradap.reminder.api;

/** Everything that has been settled about an agency's reminders. Mails are no events: the ledger has them. */
public sealed interface ReminderEvent permits ReminderPolicySet, RemindersPaused, RemindersResumed {
    RemindersId remindersId();
}
