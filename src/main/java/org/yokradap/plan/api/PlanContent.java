package org.yokradap.plan.api;

import java.util.ArrayList;
import java.util.List;
import org.yokradap.platform.Digest;

/**
 * What a version of a plan contains. The words are not said again: each measure is named with the last event of its history that
 * was taken in, and with the digest of what it said then, so that the version can be read, and proved, for ever.
 *
 * @param lines in the order of the plan, without measures that were withdrawn
 */
public record PlanContent(List<Line> lines) {
    public static final PlanContent NOTHING = new PlanContent(List.of());

    public PlanContent {
        lines = List.copyOf(lines);
    }

    /**
     * One measure.
     *
     * @param upTo the number of the last event that was taken in, counted from 0 in the measure's own history
     * @param digest of its words, steps, duties and those who are responsible; not of how far it is
     * @param duties by number
     */
    public record Line(MeasureId measure, long upTo, String digest, List<Duty> duties) {
        public Line {
            duties = List.copyOf(duties);
        }
    }

    /**
     * One duty.
     *
     * @param digest of the words, what was understood of them, and who carries the duty
     */
    public record Duty(ObligationId obligation, String digest) {}

    /** The same for two contents that say the same, whatever else happened to their measures. */
    public String digest() {
        var parts = new ArrayList<String>();
        for (Line line : lines) {
            parts.add(line.measure().value());
            parts.add(line.digest());
        }
        return Digest.of(parts);
    }
}
