package org.yokradap.followup.api;

import java.util.Collection;
import java.util.Map;

/** What the files of reports are called, and what can be seen of them. A file that is not kept any more is not among them. */
public interface FileNames {
    Map<ReportId, Map<FileDigest, Kept>> of(Collection<ReportId> reports);

    /**
     * A file that is kept.
     *
     * @param pictures how many pages can be shown as pictures
     */
    record Kept(String name, int pictures) {
        public static final Kept NOT = new Kept("", 0);
    }
}
