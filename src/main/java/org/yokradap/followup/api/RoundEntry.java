package org.yokradap.followup.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * A month was closed, or opened again.
 *
 * @param counts and digest of the sheet that was closed; empty for an opening
 * @param reason for opening it again; empty for a closing
 */
public record RoundEntry(
        boolean closed,
        OfficerId by,
        Role role,
        Instant at,
        Optional<RoundCounts> counts,
        Optional<String> digest,
        String reason) {

    /** The entry by which a month with this history is closed; empty while it is open. */
    public static Optional<RoundEntry> closing(List<RoundEntry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast()).filter(RoundEntry::closed);
    }
}
