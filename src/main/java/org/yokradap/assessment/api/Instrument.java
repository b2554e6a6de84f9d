package org.yokradap.assessment.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the instruments of a framework; its score is the plain mean of its indicators.
 *
 * @param weight per cent of the overall score
 * @param itemLetter the letter that its items' codes begin with
 * @param allOrNothing whether an item scores 0 or 100 and nothing between, as in the open-data check
 */
public record Instrument(
        Subject code, String name, BigDecimal weight, char itemLetter, boolean allOrNothing, List<Part> indicators) {
    public Instrument {
        indicators = List.copyOf(indicators);
    }

    /** Every indicator, sub-indicator and item, from the top down. */
    public Stream<Part> parts() {
        return indicators.stream().flatMap(Part::tree);
    }

    /** Whether all its items are listed, so that an item which is not listed does not exist. */
    public boolean isComplete() {
        return parts().allMatch(Part::complete);
    }

    boolean hasItemsLike(Subject item) {
        return item.code().charAt(0) == itemLetter;
    }
}
