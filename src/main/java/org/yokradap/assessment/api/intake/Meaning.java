package org.yokradap.assessment.api.intake;

/** What a column of a table is. */
public enum Meaning {
    IGNORED,
    /** Of whatever level: {@code IIT}, {@code 2}, {@code 9.2}, {@code i7}. */
    CODE,
    INSTRUMENT,
    /** Its number, its name or both. */
    INDICATOR,
    SUB_INDICATOR,
    /** A question or an item of the open-data check; its number alone is enough where the instrument is known. */
    ITEM,
    NAME,
    TEXT,
    SCORE,
    /** Whether the score passes, in words. */
    VERDICT,
    GUIDANCE,
    /** The fiscal year that the row is about. */
    YEAR,
    /** Which paper states a result. */
    WHERE,
    OVERALL,
    LEVEL
}
