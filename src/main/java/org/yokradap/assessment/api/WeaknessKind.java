package org.yokradap.assessment.api;

/** What it is that is weak. A question belongs to a survey, an item to an all-or-nothing check. */
public enum WeaknessKind {
    INSTRUMENT,
    INDICATOR,
    SUB_INDICATOR,
    QUESTION,
    ITEM
}
