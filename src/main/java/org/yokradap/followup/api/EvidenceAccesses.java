package org.yokradap.followup.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotId;

/**
 * Who opened which evidence, newest first.
 *
 * @param olderBefore what to ask for to see the next ones; empty when there are none
 */
public record EvidenceAccesses(List<Access> accesses, Optional<Long> olderBefore) {
    /**
     * One look at a file.
     *
     * @param id grows with time
     * @param slot whose report the file is evidence of
     * @param name of the file; empty when it is not kept any more
     * @param role of the post in which it was opened
     * @param actingFor whose post that was, when it was not the own one
     */
    public record Access(
            long id,
            SlotId slot,
            FileDigest digest,
            Optional<String> name,
            OfficerId officer,
            Role role,
            Optional<OfficerId> actingFor,
            Instant at,
            Way way) {}

    /** What of the file was shown. */
    public enum Way {
        FILE,
        PICTURE
    }
}
