package org.yokradap.platform.table;

import org.yokradap.platform.Rejection;

/** Why a file cannot be read as a table. The messages say what to do about it. */
public enum TableRejection implements Rejection.Reason {
    NOT_TEXT,
    QUOTES,
    NOT_A_TABLE,
    OLD_SPREADSHEET,
    OTHER_SPREADSHEET,
    WEB_PAGE,
    PROTECTED,
    DAMAGED,
    UNSAFE,
    TOO_MUCH,
    TOO_LONG,
    TOO_WIDE,
    TEXT_TOO_LONG,
    NOT_CARRIED
}
