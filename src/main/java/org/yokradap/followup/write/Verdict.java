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

    /** Whether it leaves nothing to decide on what was shown; the clerk's word in a chain does. */
    boolean endsTheMatterOf(String shown) {
        return digest.equals(shown) && step != ReportStep.FORWARD;
    }

    /** Whether the same officer says the same once more, as a second press of the button does. */
    boolean repeats(ReportStep again, String shown, String words, Actor actor) {
        return step == again
                && digest.equals(shown)
                && comment.equals(words)
                && by.officer().equals(actor.officer());
    }

    /** What the one who comes second is told: what was decided, in which post, by whom and when. */
    Rejection alreadyDecided(Clock clock) {
        return ReportRejection.ALREADY_DECIDED.because(
                step, by, LocalDate.ofInstant(at, clock.getZone()), LastChange.minute(at, clock));
    }
}
