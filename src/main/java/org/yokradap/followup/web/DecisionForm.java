package org.yokradap.followup.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an executive says to a report.
 *
 * @param digest of what was on the page
 * @param round the month's page to go back to; empty to stay with the report
 */
record DecisionForm(
        @Nullable String digest,
        @Nullable String comment,
        @Nullable String round) {
    static DecisionForm empty() {
        return new DecisionForm("", "", "");
    }

    String shownDigest() {
        return Objects.requireNonNullElse(digest, "");
    }

    String typedComment() {
        return Objects.requireNonNullElse(comment, "");
    }
}
