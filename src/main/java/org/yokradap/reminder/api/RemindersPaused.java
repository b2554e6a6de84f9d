package org.yokradap.reminder.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.OfficerId;

/** Both days are included. Takes the place of the officer's pause before it. */
@Revision("1")
public record RemindersPaused(RemindersId remindersId, OfficerId officer, LocalDate first, LocalDate last)
        implements ReminderEvent {}
