package org.yokradap.followup.evidence;

import java.util.Optional;
import org.yokradap.followup.api.LinkStatus;

/**
 * What was found when a page was looked at.
 *
 * @param http the code of the last answer, if there was one
 * @param title of the page; may be empty
 */
record Look(LinkStatus status, Optional<Integer> http, String title) {
    static Look of(LinkStatus status) {
        return new Look(status, Optional.empty(), "");
    }
}
