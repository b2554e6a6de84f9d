package org.yokradap.followup.api;

import org.yokradap.platform.Rejection;

/** Why a report refuses. */
public enum ReportRejection implements Rejection.Reason {
    /** No measure asks this division for a report of this period. */
    SLOT_UNKNOWN(Rejection.Kind.UNKNOWN),
    TEXT_MISSING(Rejection.Kind.INVALID),
    /** Argument: the greatest number of characters. */
    TOO_LONG(Rejection.Kind.INVALID),
    PERCENT_OUT_OF_RANGE(Rejection.Kind.INVALID),
    /** The measure has no step with this number. Argument: the number. */
    STEP_UNKNOWN(Rejection.Kind.INVALID),
    URL_NOT_PUBLIC(Rejection.Kind.INVALID),
    /** The address would do, but for a blank within it. */
    URL_WITH_BLANK(Rejection.Kind.INVALID),
    /** No page of this address is attached. */
    EVIDENCE_UNKNOWN(Rejection.Kind.INVALID),
    /** Sending back needs a comment. */
    COMMENT_MISSING(Rejection.Kind.INVALID),
    /** Who had a hand in a report, or heads the division whose report it is, does not decide on it. */
    OWN_REPORT(Rejection.Kind.FORBIDDEN),
    /** One text was to be written for several periods, and none was chosen. */
    NO_PERIOD(Rejection.Kind.INVALID),
    /** Somebody has written since the page was opened. Arguments: who, the day and the time. */
    CHANGED_MEANWHILE(Rejection.Kind.CONFLICT),
    /** The report is no longer what the executive saw. */
    CHANGED_SINCE_SHOWN(Rejection.Kind.CONFLICT),
    /** Arguments: the decision, who took it, the day and the time. */
    ALREADY_DECIDED(Rejection.Kind.CONFLICT),
    /** Another post decides first. Argument: its role. */
    NOT_YOUR_TURN(Rejection.Kind.CONFLICT),
    /** What waits for a decision or is approved is not changed by typing alone. */
    SENT(Rejection.Kind.CONFLICT),
    /** There is nothing to decide on or to take back. */
    NOT_SUBMITTED(Rejection.Kind.CONFLICT),
    /** What was sent back has to be mended before it is submitted again. */
    UNCHANGED_SINCE_RETURN(Rejection.Kind.CONFLICT);

    private final Rejection.Kind kind;

    ReportRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
