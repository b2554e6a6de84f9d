package org.yokradap.followup.api;

/** Everything that has happened to a report. */
public sealed interface ReportEvent
        permits ProgressReported,
                EvidenceAttached,
                EvidenceRemoved,
                FileAttached,
                FileRemoved,
                ReportSubmitted,
                ReportWithdrawn,
                ReportForwarded,
                ReportApproved,
                ReportReturned {
    ReportId reportId();

    /** Which version of the report this is about; the first is 1. */
    int version();
}
