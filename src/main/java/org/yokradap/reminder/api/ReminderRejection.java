package org.yokradap.reminder.api;

import org.yokradap.platform.Rejection;

/** Why what is to be settled about reminders is refused. */
public enum ReminderRejection implements Rejection.Reason {
    /** Arguments: the least and the greatest number of days. */
    DAYS_OUT_OF_RANGE,
    /** Argument: the greatest number of stages. */
    TOO_MANY_STAGES,
    /** A reminder that is never given is no reminder. */
    NO_STAGE,
    /** Argument: how many levels there are above. */
    TOO_MANY_LEVELS,
    /** A level is told later than the one below it. */
    LEVELS_NOT_RISING,
    /** What was typed is no list of numbers. */
    NOT_NUMBERS,
    /** What was typed is no day. */
    NOT_A_DAY,
    PAUSE_ENDS_BEFORE_IT_BEGINS,
    /** The last day is over. */
    PAUSE_OVER,
    /** Argument: the greatest number of days. */
    PAUSE_TOO_LONG
}
