package org.yokradap.plan.write;

import java.time.LocalDate;
import org.yokradap.people.api.Actor;
import org.yokradap.plan.api.PlanRejection;
import org.yokradap.platform.Rejection;

/**
 * The last answer to a submission, as far as the next one must know it.
 *
 * @param said the opinion, the order or the step back, which is a message key for the one who comes second
 */
record Verdict(Enum<?> said, String digest, String text, Actor by, LocalDate on) {

    boolean answers(String shown) {
        return digest.equals(shown);
    }

    boolean says(Enum<?> again, String shown, String sameText) {
        return said.equals(again) && answers(shown) && text.equals(sameText);
    }

    /** What the one who comes second is told: what was decided, in which post, by whom and when. */
    Rejection alreadyDecided() {
        return PlanRejection.ALREADY_DECIDED.because(said, by, on);
    }
}
