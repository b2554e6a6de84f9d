package org.yokradap.followup.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;

/**
 * A month was closed, or opened again.
 *
 * @param counts and digest of the sheet that was closed; empty for an opening
 * @param previousDigest of the month before, as it was closed then; empty when it was not
 * @param open what was not approved then
 * @param reason for opening it again; empty for a closing
 */
public record RoundEntry(
        boolean closed,
        OfficerId by,
        Role role,
        Optional<OfficerId> actingFor,
        Instant at,
        Optional<RoundCounts> counts,
        Optional<String> digest,
        Optional<String> previousDigest,
        List<SlotId> open,
        String reason) {

    /** The entry by which a month with this history is closed; empty while it is open. */
    public static Optional<RoundEntry> closing(List<RoundEntry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast()).filter(RoundEntry::closed);
    }
}
