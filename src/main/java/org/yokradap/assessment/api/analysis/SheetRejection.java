package org.yokradap.assessment.api.analysis;

import org.yokradap.platform.Rejection;

/** Why a table of scores, results or measures cannot be read. */
public enum SheetRejection implements Rejection.Reason {
    NO_TABLE,
    NOT_UTF8,
    NO_HEADER,
    COLUMN_MISSING,
    COLUMN_TWICE,
    MORE_CELLS_THAN_COLUMNS,
    MALFORMED,
    SUBJECT_MISSING,
    SUBJECT_TWICE
}
