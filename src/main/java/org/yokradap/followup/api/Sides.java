package org.yokradap.followup.api;

/**
 * The days that have gone by since a report was due, until it was approved, by whose turn it was. Together they are all of
 * them; a day on which it changes hands counts for the one who had it when the day began.
 */
public record Sides(int division, int executives) {
    public static final Sides NONE = new Sides(0, 0);

    public Sides plus(Sides other) {
        return new Sides(division + other.division, executives + other.executives);
    }

    public int together() {
        return division + executives;
    }

    public boolean isLate() {
        return together() > 0;
    }
}
