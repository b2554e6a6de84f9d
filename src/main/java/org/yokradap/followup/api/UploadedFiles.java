package org.yokradap.followup.api;

import java.util.Optional;

/** The files that have come in for a report, checked and kept, whether they are attached to it yet or not. */
public interface UploadedFiles {
    Optional<EvidenceFile> find(ReportId report, FileDigest digest);

    EvidenceLimits limits();
}
