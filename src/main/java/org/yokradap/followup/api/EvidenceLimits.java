package org.yokradap.followup.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much evidence is taken.
 *
 * @param fileSize of one file
 * @param reportFiles how many a report has at a time
 * @param reportSize of all files that a report has at a time
 * @param agencySize of all that is kept for an agency
 */
@ConfigurationProperties("yokradap.evidence")
public record EvidenceLimits(
        @DefaultValue("20MB") DataSize fileSize,
        @DefaultValue("20") int reportFiles,
        @DefaultValue("100MB") DataSize reportSize,
        @DefaultValue("10GB") DataSize agencySize) {
    public EvidenceLimits {
        if (reportFiles < 1) throw new IllegalArgumentException("Not a number of files: " + reportFiles);
    }
}
