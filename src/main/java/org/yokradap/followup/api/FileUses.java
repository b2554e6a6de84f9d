package org.yokradap.followup.api;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which files reports need. */
public interface FileUses {
    /**
     * The files that each of these reports has now, or had in a version that was before the executives. A report without any is
     * not in it.
     */
    Map<ReportId, Set<FileDigest>> of(Collection<ReportId> reports);
}
