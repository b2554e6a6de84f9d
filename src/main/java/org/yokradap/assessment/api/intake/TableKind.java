package org.yokradap.assessment.api.intake;

/** What a table is about. */
public enum TableKind {
    SCORES,
    /** Results as papers state them. */
    STATEMENTS,
    /** Nothing that can be taken in here; the table is not read. */
    NONE
}
