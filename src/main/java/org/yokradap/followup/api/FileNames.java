package org.yokradap.followup.api;

import java.util.Collection;
import java.util.Map;

/** What the files of reports are called. A file that is not kept any more is not among them. */
public interface FileNames {
    Map<ReportId, Map<FileDigest, String>> of(Collection<ReportId> reports);
}
