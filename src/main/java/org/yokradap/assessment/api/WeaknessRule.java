package org.yokradap.assessment.api;

/** Which rule found a weakness, or that an officer did. */
public enum WeaknessRule {
    INSTRUMENT_BELOW_MARK,
    INDICATOR_BELOW_MARK,
    QUESTION_BELOW_MARK,
    ITEM_BELOW_MARK,
    ITEM_SCORED_ZERO,
    BY_HAND
}
