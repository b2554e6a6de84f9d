package org.yokradap.followup.api;

import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.plan.api.SlotId;

/**
 * The month was dealt with.
 *
 * @param digest of the sheet that was closed
 * @param previousDigest of the sheet of the month before, if that round is closed: so the closed months form a chain
 * @param open what the month asked for and was not approved then
 */
@Revision("1")
public record RoundClosed(
        RoundId roundId, RoundCounts counts, String digest, Optional<String> previousDigest, List<SlotId> open)
        implements RoundEvent {
    /** Rounds were closed before they named what they left open. */
    public RoundClosed {
        open = open == null ? List.of() : List.copyOf(open);
    }

    public RoundClosed(RoundId roundId, RoundCounts counts, String digest, Optional<String> previousDigest) {
        this(roundId, counts, digest, previousDigest, List.of());
    }
}
