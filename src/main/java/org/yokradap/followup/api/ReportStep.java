package org.yokradap.followup.api;

/** What somebody may want to do with a report. {@link ReportStatus} says when it is possible. */
public enum ReportStep {
    /** Report progress or attach evidence. */
    EDIT,
    SUBMIT,
    WITHDRAW,
    /** Agree to it, so that the next one decides. */
    FORWARD,
    APPROVE,
    RETURN
}
