package org.yokradap.followup.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yokradap.people.api.AgencyId;

/** What the files of reports are called, and what can be seen of them. A file that is not kept any more is not among them. */
public interface FileNames {
    Map<ReportId, Map<FileDigest, Kept>> of(Collection<ReportId> reports);

    /** Of all files of an agency's reports, those among them that a report does not have any more. */
    List<Named> of(AgencyId agency);

    /** What the file is called in the report. */
    record Named(ReportId report, FileDigest digest, String name) {}

    /**
     * A file that is kept.
     *
     * @param pictures how many pages can be shown as pictures
     */
    record Kept(String name, int pictures) {
        public static final Kept NOT = new Kept("", 0);
    }
}
