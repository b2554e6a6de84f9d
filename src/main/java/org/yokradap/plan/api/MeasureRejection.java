package org.yokradap.plan.api;

import org.yokradap.platform.Rejection;

/** Why a measure refuses. */
public enum MeasureRejection implements Rejection.Reason {
    UNKNOWN_MEASURE(Rejection.Kind.UNKNOWN),
    /** The id has been given to a measure with other words. */
    MEASURE_NUMBER_TAKEN(Rejection.Kind.CONFLICT),
    ISSUE_MISSING(Rejection.Kind.INVALID),
    TEXT_MISSING(Rejection.Kind.INVALID),
    WORDS_MISSING(Rejection.Kind.INVALID),
    REASON_MISSING(Rejection.Kind.INVALID),
    TEXT_TOO_LONG(Rejection.Kind.INVALID),
    /** Steps and duties are counted from 1 to 99. */
    NUMBER_OUT_OF_RANGE(Rejection.Kind.INVALID),
    /** Another step has this number. */
    STEP_NUMBER_TAKEN(Rejection.Kind.CONFLICT),
    /** Another duty has this number. */
    OBLIGATION_NUMBER_TAKEN(Rejection.Kind.CONFLICT),
    /** The words name a deadline that cannot be understood. */
    UNKNOWN_TIMING(Rejection.Kind.INVALID),
    /** The division belongs to another agency. */
    FOREIGN_DIVISION(Rejection.Kind.INVALID),
    /** The framework of the assessment that the plan answers has no such indicator. */
    UNKNOWN_INDICATOR(Rejection.Kind.INVALID),
    UNKNOWN_STEP(Rejection.Kind.UNKNOWN),
    UNKNOWN_OBLIGATION(Rejection.Kind.UNKNOWN),
    /** Nothing is due for this period. */
    UNKNOWN_SLOT(Rejection.Kind.UNKNOWN),
    /** Everything that this is about has been reported. */
    ALREADY_REPORTED(Rejection.Kind.CONFLICT),
    /** What begins today at the earliest. */
    DATE_IN_PAST(Rejection.Kind.INVALID),
    /** What has happened by today at the latest. */
    DATE_IN_FUTURE(Rejection.Kind.INVALID),
    /** A due date is put off, never brought forward. */
    DATE_NOT_LATER(Rejection.Kind.INVALID),
    /** More than a year later: a year was mistyped, and it could not be taken back. Argument: the last day possible. */
    DATE_TOO_LATE(Rejection.Kind.INVALID),
    /** The plan's year is over by then. */
    DATE_AFTER_YEAR(Rejection.Kind.INVALID),
    /** The words name another deadline, which needs a day from which it holds, and a reason. */
    ANOTHER_DEADLINE(Rejection.Kind.INVALID),
    /** The words name several duties, or none, where one is wanted. */
    ONE_DUTY(Rejection.Kind.INVALID),
    SAME_DIVISION(Rejection.Kind.INVALID),
    /** The division does not carry this measure. Argument: the division. */
    NOT_RESPONSIBLE(Rejection.Kind.CONFLICT),
    /** Another division coordinates already. Argument: that division. */
    COORDINATOR_NAMED(Rejection.Kind.CONFLICT),
    /** The assessment has no such weakness. */
    UNKNOWN_WEAKNESS(Rejection.Kind.INVALID),
    WITHDRAWN(Rejection.Kind.CONFLICT);

    private final Rejection.Kind kind;

    MeasureRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
