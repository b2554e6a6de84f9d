package org.yokradap.plan.api;

import org.yokradap.platform.Rejection;

/** Why an agency's calendar refuses. */
public enum CalendarRejection implements Rejection.Reason {
    REASON_MISSING(Rejection.Kind.INVALID),
    NAME_MISSING(Rejection.Kind.INVALID),
    TEXT_TOO_LONG(Rejection.Kind.INVALID),
    /** A rule begins today at the earliest. */
    DATE_IN_PAST(Rejection.Kind.INVALID),
    /** The number does not fit what it counts. */
    COUNT_OUT_OF_RANGE(Rejection.Kind.INVALID),
    /** A line that is no day followed by a name. */
    UNREADABLE_HOLIDAY(Rejection.Kind.INVALID),
    /** Nothing was entered. */
    NO_HOLIDAYS(Rejection.Kind.INVALID),
    TOO_MANY_HOLIDAYS(Rejection.Kind.INVALID),
    /** Somebody has entered that day by another name. Arguments: the day, and that name. */
    HOLIDAY_KNOWN(Rejection.Kind.CONFLICT),
    UNKNOWN_HOLIDAY(Rejection.Kind.UNKNOWN);

    private final Rejection.Kind kind;

    CalendarRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
