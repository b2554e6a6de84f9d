package org.yokradap.reminder.api;

import org.axonframework.serialization.Revision;
import org.yokradap.people.api.OfficerId;

@Revision("1")
public record RemindersResumed(RemindersId remindersId, OfficerId officer) implements ReminderEvent {}
