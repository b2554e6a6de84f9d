package org.yokradap.plan.api;

import org.yokradap.platform.Rejection;

/** Why a plan refuses. */
public enum PlanRejection implements Rejection.Reason {
    /** Argument: the number that no version has. */
    UNKNOWN_VERSION(Rejection.Kind.UNKNOWN),
    /** There is no measure in it. */
    NOTHING_TO_SUBMIT(Rejection.Kind.CONFLICT),
    /** Arguments: the version, the day. The same content is submitted already, under another memo. */
    ALREADY_SUBMITTED(Rejection.Kind.CONFLICT),
    /** What was sent back has to be mended before it is submitted again. */
    UNCHANGED_SINCE_RETURN(Rejection.Kind.CONFLICT),
    /** The plan is no longer what was shown. */
    CHANGED_SINCE_SHOWN(Rejection.Kind.CONFLICT),
    /** Somebody changed the plan after it was submitted; it has to be submitted anew. */
    CHANGED_SINCE_SUBMITTED(Rejection.Kind.CONFLICT),
    /** There is nothing to answer or to take back. */
    NOT_SUBMITTED(Rejection.Kind.CONFLICT),
    /** The นายก orders after the ปลัด's opinion. */
    OPINION_MISSING(Rejection.Kind.CONFLICT),
    /** Arguments: what was said, who said it, the day. */
    ALREADY_DECIDED(Rejection.Kind.CONFLICT),
    /** Whoever submitted a version, in whichever post, does not answer it. */
    OWN_PLAN(Rejection.Kind.FORBIDDEN),
    /** Sending back needs a comment. */
    COMMENT_MISSING(Rejection.Kind.INVALID),
    /** Another order needs words. */
    WORDS_MISSING(Rejection.Kind.INVALID),
    /** Instructions name a deadline that cannot be. */
    UNKNOWN_DEADLINE(Rejection.Kind.INVALID),
    /** A memo bears no later day than the one on which it is submitted. */
    MEMO_IN_FUTURE(Rejection.Kind.INVALID),
    REASON_MISSING(Rejection.Kind.INVALID),
    /** Argument: the greatest number of characters. */
    TEXT_TOO_LONG(Rejection.Kind.INVALID),
    /** Argument: the day. The duties have begun already, for another reason. */
    ALREADY_BEGUN(Rejection.Kind.CONFLICT);

    private final Rejection.Kind kind;

    PlanRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
