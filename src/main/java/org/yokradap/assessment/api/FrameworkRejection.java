package org.yokradap.assessment.api;

import org.yokradap.platform.Rejection;
import org.yokradap.platform.Rejection.Kind;

/** Why a framework is not accepted. Those before {@link #REASON_MISSING} are about a place in its text. */
public enum FrameworkRejection implements Rejection.Reason {
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    NOT_YAML,
    ANCHOR_OR_TAG,
    SECOND_DOCUMENT,
    FIELDS_EXPECTED,
    LIST_EXPECTED,
    VALUE_EXPECTED,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    FIELD_TWICE,
    NOT_AN_ID,
    OTHER_ID,
    NOT_A_CODE,
    CODE_OF_ANOTHER_KIND,
    CODE_TWICE,
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NOT_TRUE_OR_FALSE,
    WEIGHT_NOT_POSITIVE,
    WEIGHTS_NOT_100,
    NOT_A_LETTER,
    LETTER_TWICE,
    ITEM_OF_ANOTHER_LETTER,
    NO_INDICATORS,
    SUB_INDICATOR_OF_ANOTHER,
    ITEMS_BESIDE_SUB_INDICATORS,
    PARTS_MISSING,
    NO_LEVELS,
    NOT_A_KEY,
    LEVEL_NAME_TWICE,
    LEVEL_KEY_TWICE,
    LEVELS_OUT_OF_ORDER,
    LAST_LEVEL_NOT_OPEN,
    NOT_A_DOCUMENT,
    DOCUMENT_TWICE,
    ITEM_UNKNOWN,
    NEXT_YEAR_OF_ANOTHER_KIND,
    NEXT_YEAR_TWICE,
    NEXT_YEAR_UNKNOWN,
    LAST_YEAR_POINTS_HERE,

    REASON_MISSING,
    TEXT_UNREADABLE,
    NO_FRAMEWORK(Kind.UNKNOWN),
    ALREADY_THERE(Kind.CONFLICT),
    NOTHING_CHANGED(Kind.CONFLICT),
    OVERTAKEN(Kind.CONFLICT),
    SCORED_CODES_WOULD_GO(Kind.CONFLICT);

    private final Kind kind;

    FrameworkRejection() {
        this(Kind.INVALID);
    }

    FrameworkRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
