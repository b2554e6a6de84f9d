package org.yokradap.platform.web;

import org.yokradap.platform.Rejection;

/** Why pages are not shown as of another day, or why nothing is done there. */
enum PastRejection implements Rejection.Reason {
    /** Nobody can look at what has not happened yet, and today needs no looking back. */
    NOT_PAST,
    /** The agency's first event is of a later day. */
    NOTHING_YET,
    /** What is past is looked at and not changed. */
    ONLY_LOOKING;

    @Override
    public Rejection.Kind kind() {
        return this == ONLY_LOOKING ? Rejection.Kind.CONFLICT : Rejection.Kind.INVALID;
    }
}
