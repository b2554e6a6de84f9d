package org.yokradap.followup.api;

import org.yokradap.platform.Rejection;

/** Why a file is not taken as evidence. The first argument is the file's name, where there is one. */
public enum EvidenceRejection implements Rejection.Reason {
    EMPTY(Rejection.Kind.INVALID),
    /** Arguments: the name, and the most megabytes. */
    TOO_LARGE(Rejection.Kind.TOO_LARGE),
    /** None of the kinds that are taken. */
    KIND_REFUSED(Rejection.Kind.INVALID),
    /** Its name ends as if it were something else. Arguments: the name, and the ending that fits. */
    ENDING_WRONG(Rejection.Kind.INVALID),
    /** It can run something: macros, scripts or a program. */
    ACTIVE(Rejection.Kind.INVALID),
    /** Another file is in it, in front of it or behind it. */
    HIDES_ANOTHER(Rejection.Kind.INVALID),
    DAMAGED(Rejection.Kind.INVALID),
    /** It unpacks to more than anybody reads. */
    UNPACKS_TOO_LARGE(Rejection.Kind.INVALID),
    /** Arguments: the name, and the most million pixels. */
    PICTURE_TOO_LARGE(Rejection.Kind.INVALID),
    /** Argument: how many files a report has at most. */
    TOO_MANY(Rejection.Kind.INVALID),
    /** Argument: how many megabytes a report has at most. */
    REPORT_FULL(Rejection.Kind.TOO_LARGE),
    /** Argument: how many megabytes are kept for an agency at most. */
    AGENCY_FULL(Rejection.Kind.CONFLICT),
    /** The virus scanner has found something in it. */
    INFECTED(Rejection.Kind.INVALID),
    /** The virus scanner does not answer. */
    SCANNER_SILENT(Rejection.Kind.UNAVAILABLE),
    /** It came in too long ago and is not kept any more. */
    GONE(Rejection.Kind.CONFLICT),
    /** The report has no such file. */
    FILE_UNKNOWN(Rejection.Kind.UNKNOWN);

    private final Rejection.Kind kind;

    EvidenceRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
