package org.yokradap.assessment.api;

import org.yokradap.platform.Rejection;
import org.yokradap.platform.Rejection.Kind;

/** Why an assessment does not accept what it is told. */
public enum AssessmentRejection implements Rejection.Reason {
    SCORE_NOT_A_NUMBER,
    SCORE_OUT_OF_RANGE,
    SCORE_TOO_PRECISE,
    SCORE_NEITHER_ZERO_NOR_FULL,
    SCORE_STAYS,
    UNKNOWN_SUBJECT,
    UNKNOWN_FRAMEWORK,
    FRAMEWORK_OF_ANOTHER_YEAR,
    NOT_A_FISCAL_YEAR,
    UNKNOWN_LEVEL,
    URGENT_NOT_A_NUMBER,
    URGENT_OUT_OF_RANGE,
    NEITHER_TRUE_NOR_FALSE,
    NOTHING_STATED,
    WHERE_MISSING,
    REASON_MISSING,
    NO_ASSESSMENT(Kind.UNKNOWN),
    NOT_OPEN(Kind.CONFLICT),
    OPEN_WITH_ANOTHER_FRAMEWORK(Kind.CONFLICT),
    ALREADY_RECORDED(Kind.CONFLICT),
    NOT_RECORDED(Kind.CONFLICT),
    NOTHING_RECORDED(Kind.CONFLICT),
    NOT_A_WEAKNESS(Kind.CONFLICT),
    NOT_JUDGED(Kind.CONFLICT),
    NO_SUCH_FINDING(Kind.UNKNOWN),
    NOT_ACCEPTED(Kind.CONFLICT);

    private final Kind kind;

    AssessmentRejection() {
        this(Kind.INVALID);
    }

    AssessmentRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
