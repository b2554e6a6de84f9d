package org.yokradap.followup.api;

import java.util.List;

/**
 * What a report said in one of its versions. Versions that an executive has had before him are never changed again.
 *
 * @param progress with a percent, always
 * @param evidence all that was attached up to this version, without what was taken out again
 * @param files likewise
 */
public record ReportVersion(int version, Progress progress, List<Evidence> evidence, List<EvidenceFile> files) {
    public ReportVersion {
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
    }
}
