package org.yokradap.reminder.api;

import java.time.LocalDate;

/**
 * A clock that runs for a due slot.
 *
 * @param from the day it counts from: the due date, or the day the report was submitted or returned. A postponed duty or a
 *     second return counts anew, and is told anew, because this day is another one.
 */
public record RunningClock(ReminderClock clock, LocalDate from) {}
