package org.yokradap.followup.write;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Rejection;

/** The last decision on a report, as far as the next one must know it. */
record Verdict(ReportStep step, String digest, String comment, Actor by, Instant at) {

    boolean answers(String shown) {
        return digest.equals(shown);
    }

    /** What the one who comes second is told: what was decided, in which post, by whom and when. */
    Rejection alreadyDecided(Clock clock) {
        return ReportRejection.ALREADY_DECIDED.because(
                step,
                by.role(),
                by.officer().value(),
                LocalDate.ofInstant(at, clock.getZone()),
                LastChange.minute(at, clock));
    }
}
