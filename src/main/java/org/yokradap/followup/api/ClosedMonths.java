package org.yokradap.followup.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The months of a year that are closed, each with how it fits to the month before; the first one first. */
public record ClosedMonths(List<ClosedMonth> months) {

    /**
     * A closed month.
     *
     * @param digest of its sheet
     * @param previousDigest of the sheet of the month before, as this month carries it
     */
    public record ClosedMonth(YearMonth month, String digest, Optional<String> previousDigest, ChainLink link) {}
}
