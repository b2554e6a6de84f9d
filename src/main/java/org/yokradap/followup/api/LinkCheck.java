package org.yokradap.followup.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found when a page was last looked at.
 *
 * @param http the code of the answer, if there was one
 * @param title of the page, as it calls itself; may be empty
 * @param deadSince the day on which it was first found dead, if it is
 */
public record LinkCheck(
        String url,
        LinkStatus status,
        Optional<Integer> http,
        String title,
        Instant checkedAt,
        Optional<LocalDate> deadSince) {

    /** What the status is called, with the code of an answer that was no page: เปิดไม่ได้ (404). */
    public String said(String status) {
        return http.filter(code -> this.status != LinkStatus.OPEN)
                .map(code -> status + " (" + code + ")")
                .orElse(status);
    }
}
