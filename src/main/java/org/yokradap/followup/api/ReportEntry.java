package org.yokradap.followup.api;

import java.time.Instant;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * One thing that happened to a report.
 *
 * @param role of the post held at that moment
 * @param words the text reported, the note to the evidence, or the comment of the one who sent it back; may be empty
 */
public record ReportEntry(
        Kind kind,
        int version,
        OfficerId by,
        Role role,
        Instant at,
        String words,
        Optional<Integer> percent,
        Optional<String> url) {

    public enum Kind {
        REPORTED,
        EVIDENCE_ATTACHED,
        SUBMITTED,
        WITHDRAWN,
        APPROVED,
        RETURNED
    }
}
