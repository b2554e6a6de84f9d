package org.yokradap.reminder.api;

/** What is being waited for. At any time at most one of the first three runs for a due slot. */
public enum ReminderClock {
    /** Nothing has been submitted; counts calendar days before and after the due date. */
    NOT_REPORTED,
    /** A report lies before the executives; counts working days from its submission. */
    WAITING_FOR_DECISION,
    /** A report was returned and has not come back; counts working days from its return. */
    RETURNED,
    /** A month is over and its reports lie before the executives: the summary of the month, from the first of the next. */
    ROUND,
    /** A page that is evidence cannot be opened: told once, from the day on which it was found dead. */
    LINK
}
