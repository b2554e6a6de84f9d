package org.yokradap.followup.api;

import java.util.Collection;
import java.util.List;
import org.springframework.core.io.Resource;
import org.yokradap.people.api.Actor;

/** Keeps the files that reports are proved by. */
public interface EvidenceStore {
    /**
     * Checks a file and keeps it for a report, to which it may be attached then. Doing it again with the same content changes
     * nothing.
     *
     * @throws org.yokradap.platform.Rejection for an {@link EvidenceRejection}; nothing is kept then
     */
    EvidenceFile take(ReportId report, Upload upload, Actor actor);

    /** Those of the files that have come in for this report; they are kept for another day. */
    List<EvidenceFile> hold(ReportId report, Collection<FileDigest> digests);

    /**
     * The content of a file that a report needs, read from the database as it is read from here; whoever opens it is written
     * down.
     *
     * @throws org.yokradap.platform.Rejection when this actor has no such file: {@link EvidenceRejection#FILE_UNKNOWN}
     */
    Opened open(ReportId report, FileDigest digest, Actor actor);

    /** The content of a file, and what it is. */
    record Opened(EvidenceFile file, Resource content) {}

    /**
     * A page of a file as a JPEG that we have drawn; whoever sees it is written down.
     *
     * @param page from 1 on
     * @throws org.yokradap.platform.Rejection when this actor has no such file, or there is no picture of it
     */
    byte[] picture(ReportId report, FileDigest digest, int page, Actor actor);

    /** Endings and types of what is taken, as the {@code accept} of a form's field. */
    String accepted();

    /** The header that has a browser keep a file under its own name instead of showing it. */
    String disposition(EvidenceFile file);
}
