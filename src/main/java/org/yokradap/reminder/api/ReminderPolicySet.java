package org.yokradap.reminder.api;

import org.axonframework.serialization.Revision;

@Revision("1")
public record ReminderPolicySet(RemindersId remindersId, ReminderPolicy policy) implements ReminderEvent {}
