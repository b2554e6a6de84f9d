package org.yokradap.followup.web;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
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

    /** The month's page the decision was made on; a month that is none was not made by our page and leads nowhere. */
    Optional<YearMonth> fromRound() {
        return Optional.ofNullable(round)
                .filter(month -> month.matches("\\d{4}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse);
    }

    String typedComment() {
        return Objects.requireNonNullElse(comment, "");
    }
}
