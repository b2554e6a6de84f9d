package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.plan.api.SlotId;

/** The sheet of each month, as the executives see it. */
public interface RoundSheets {
    /** How the month stands, and the digest of everything that a decision on the whole month is about. */
    Figures of(RoundId round, LocalDate today);

    /** The digest under which a round was closed; empty while it is open. */
    Optional<String> closedDigest(RoundId round);

    /**
     * How a month stands.
     *
     * @param digest changes with every report on the sheet, and not with the day on which it is looked at
     * @param open what the month asks for and is not approved
     */
    record Figures(RoundCounts counts, String digest, List<SlotId> open) {}
}
