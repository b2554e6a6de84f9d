package org.yokradap.followup.api;

/**
 * How a month stands. Each slot of the month is in exactly one of the first four.
 *
 * @param approved decided and done
 * @param returned sent back and not yet submitted again
 * @param submitted waiting for a decision
 * @param missing nothing before the executives
 * @param late how many of all these came after their day, or have not come and the day is over
 * @param undated duties of the year that have no day and are therefore never late
 */
public record RoundCounts(int approved, int returned, int submitted, int missing, int late, int undated) {
    /** What an executive has decided on. */
    public int decided() {
        return approved + returned;
    }

    public int slots() {
        return approved + returned + submitted + missing;
    }

    /** What closing now would leave undone. */
    public int open() {
        return slots() - approved;
    }
}
