package org.yokradap.followup.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The month was dealt with.
 *
 * @param digest of the sheet that was closed
 * @param previousDigest of the sheet of the month before, if that round is closed: so the closed months form a chain
 */
@Revision("1")
public record RoundClosed(RoundId roundId, RoundCounts counts, String digest, Optional<String> previousDigest)
        implements RoundEvent {}
