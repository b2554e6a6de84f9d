package org.yokradap.followup.api;

import org.yokradap.platform.Rejection;

/** Why a month's round refuses. */
public enum RoundRejection implements Rejection.Reason {
    /** The month has not begun. Argument: its first day. */
    NOT_BEGUN(Rejection.Kind.CONFLICT),
    /** The month's sheet is no longer what the executive saw. */
    CHANGED_SINCE_SHOWN(Rejection.Kind.CONFLICT),
    /** Arguments: who closed it, the day. */
    ALREADY_CLOSED(Rejection.Kind.CONFLICT),
    NOT_CLOSED(Rejection.Kind.CONFLICT),
    /** Opening a closed month again needs a reason. */
    REASON_MISSING(Rejection.Kind.INVALID),
    /** Argument: the greatest number of characters. */
    TOO_LONG(Rejection.Kind.INVALID);

    private final Rejection.Kind kind;

    RoundRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
