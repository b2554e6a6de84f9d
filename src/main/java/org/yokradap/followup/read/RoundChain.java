package org.yokradap.followup.read;

import java.util.List;
import org.yokradap.followup.api.ChainLink;
import org.yokradap.followup.api.RoundEntry;

/** The closed months form a chain: each carries the digest of the one before. */
final class RoundChain {
    private RoundChain() {}

    /** @param before closings and openings of the month before, oldest first */
    static ChainLink link(List<RoundEntry> before, RoundEntry closing) {
        var carried = closing.previousDigest();
        if (carried.isEmpty()) return ChainLink.FIRST;
        if (RoundEntry.closing(before).flatMap(RoundEntry::digest).equals(carried)) return ChainLink.FITS;
        return before.stream().anyMatch(entry -> entry.digest().equals(carried))
                ? ChainLink.REOPENED
                : ChainLink.BROKEN;
    }
}
