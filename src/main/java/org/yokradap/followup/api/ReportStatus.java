package org.yokradap.followup.api;

import static org.yokradap.followup.api.ReportStep.APPROVE;
import static org.yokradap.followup.api.ReportStep.EDIT;
import static org.yokradap.followup.api.ReportStep.FORWARD;
import static org.yokradap.followup.api.ReportStep.RETURN;
import static org.yokradap.followup.api.ReportStep.SUBMIT;
import static org.yokradap.followup.api.ReportStep.WITHDRAW;

import java.util.Map;
import java.util.Optional;

/**
 * Where a report stands, and which steps lead on from there. The aggregate, the projection and the buttons on the page all
 * go by this one table.
 */
public enum ReportStatus {
    /** Nobody has written anything. */
    NONE,
    /** Written and not before the executives; also when what was submitted or approved has been changed since. */
    DRAFT,
    SUBMITTED,
    /** The clerk agreed to it; the mayor has to decide. */
    FORWARDED,
    RETURNED,
    APPROVED;

    private static final Map<ReportStatus, Map<ReportStep, ReportStatus>> TABLE = Map.of(
            NONE, Map.of(EDIT, DRAFT),
            DRAFT, Map.of(EDIT, DRAFT, SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(EDIT, DRAFT, WITHDRAW, DRAFT, FORWARD, FORWARDED, APPROVE, APPROVED, RETURN, RETURNED),
            FORWARDED, Map.of(EDIT, DRAFT, APPROVE, APPROVED, RETURN, RETURNED),
            // Mending what was sent back does not take it off the division's desk: only submitting does.
            RETURNED, Map.of(EDIT, RETURNED, SUBMIT, SUBMITTED),
            APPROVED, Map.of(EDIT, DRAFT));

    /** The status after this step, or empty if it is not possible now. */
    public Optional<ReportStatus> after(ReportStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether somebody has to decide on it. */
    public boolean awaitsDecision() {
        return this == SUBMITTED || this == FORWARDED;
    }

    /** Whether it is before the executives or approved by them: what is changed then is another version, and has to be decided on anew. */
    public boolean isSent() {
        return awaitsDecision() || this == APPROVED;
    }

    public boolean allows(ReportStep step) {
        return after(step).isPresent();
    }
}
