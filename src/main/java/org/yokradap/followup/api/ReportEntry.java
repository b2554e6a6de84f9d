package org.yokradap.followup.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * One thing that happened to a report.
 *
 * @param role of the post in which it was said
 * @param actingFor whose post that was, when it was not the own one
 * @param words the text reported, the note to the evidence, or the comment of the one who sent it back; may be empty
 * @param steps what was reported as done
 * @param problems what was reported as such; empty for whatever is no report
 * @param suggestions what was reported as such; empty for whatever is no report
 * @param file what was attached or taken out; empty for whatever is about no file
 * @param onBehalf whether somebody else than the division's head did it for the division
 */
public record ReportEntry(
        Kind kind,
        int version,
        OfficerId by,
        Role role,
        Optional<OfficerId> actingFor,
        Instant at,
        String words,
        Optional<Integer> percent,
        Optional<String> url,
        List<Integer> steps,
        String problems,
        String suggestions,
        Optional<EvidenceFile> file,
        boolean onBehalf) {

    public enum Kind {
        REPORTED,
        EVIDENCE_ATTACHED,
        EVIDENCE_REMOVED,
        FILE_ATTACHED,
        FILE_REMOVED,
        SUBMITTED,
        WITHDRAWN,
        FORWARDED,
        APPROVED,
        RETURNED;

        /** Whether who says it has a hand in the report. */
        public boolean isWriting() {
            return switch (this) {
                case REPORTED, EVIDENCE_ATTACHED, EVIDENCE_REMOVED, FILE_ATTACHED, FILE_REMOVED, SUBMITTED -> true;
                case WITHDRAWN, FORWARDED, APPROVED, RETURNED -> false;
            };
        }
    }
}
