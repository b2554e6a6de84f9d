package org.yokradap.assessment.api.analysis;

import org.yokradap.platform.Rejection;

/** Why a table of scores, results or measures cannot be read. */
public enum SheetRejection implements Rejection.Reason {
    NO_TABLE,
    NOTHING_CHOSEN,
    NOT_UTF8,
    NO_HEADER,
    COLUMN_MISSING,
    COLUMN_TWICE,
    MORE_CELLS_THAN_COLUMNS,
    MALFORMED,
    SUBJECT_MISSING,
    SUBJECT_TWICE,
    ITEM_OF_NO_INSTRUMENT,
    SCORE_IS_AN_ERROR,
    SCORE_NOT_CALCULATED,
    SCORE_IS_A_DATE,
    SCORE_IS_A_WORD,
    SCORE_MERGED,
    NOT_UNDERSTOOD,
    NOTHING_TO_TAKE,
    YEAR_MISSING,
    YEAR_OF_ANOTHER,
    YEAR_GREGORIAN,
    YEARS_MIXED,
    YEAR_UNREADABLE
}
