package org.yokradap.followup.api;

import java.util.Locale;

/** How a due slot stands on a day. Each has a letter and a colour, so that a table can be read in black and white. */
public enum SlotState {
    NOT_DUE,
    /** Due within {@link #SOON_DAYS} days, the day itself included, and nothing submitted. */
    DUE_SOON,
    /** The day is over and nothing has been submitted. */
    OVERDUE,
    /** Waits for a decision. */
    SUBMITTED,
    RETURNED,
    APPROVED,
    /** Approved, but had been submitted after its day. */
    APPROVED_LATE,
    /** Changed after it was approved: the new version needs a decision of its own. */
    CHANGED;

    /** From how many days before its day a slot is worth a place among today's work. */
    public static final int SOON_DAYS = 14;

    /** The name under which style sheet and messages know it: {@code due-soon}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing has been submitted, be it due or not. */
    public boolean isUnsent() {
        return this == NOT_DUE || this == DUE_SOON || this == OVERDUE;
    }

    /** Whether an executive has accepted it as it is now. */
    public boolean isApproved() {
        return this == APPROVED || this == APPROVED_LATE;
    }
}
