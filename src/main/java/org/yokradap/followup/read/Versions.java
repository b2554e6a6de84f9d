package org.yokradap.followup.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportVersion;

/** Puts each version of a report together from what was said, so that a decision can show what it was about. */
final class Versions {
    private Versions() {}

    static List<ReportVersion> of(List<ReportEntry> entries) {
        Map<Integer, ReportVersion> versions = new LinkedHashMap<>();
        var progress = new Progress("", 0);
        var evidence = new ArrayList<Evidence>();
        var files = new ArrayList<EvidenceFile>();
        for (var entry : entries) {
            switch (entry.kind()) {
                case REPORTED ->
                    progress = new Progress(
                            entry.words(),
                            Optional.of(entry.percent().orElse(0)),
                            entry.steps(),
                            entry.problems(),
                            entry.suggestions());
                case EVIDENCE_ATTACHED -> evidence.add(new Evidence(entry.url().orElse(""), entry.words()));
                case EVIDENCE_REMOVED -> evidence.removeIf(page -> entry.url().equals(Optional.of(page.url())));
                case FILE_ATTACHED -> files.add(entry.file().orElseThrow());
                case FILE_REMOVED ->
                    files.removeIf(file -> file.isSameAs(entry.file().orElseThrow()));
                default -> {
                    continue;
                }
            }
            versions.put(entry.version(), new ReportVersion(entry.version(), progress, evidence, files));
        }
        return List.copyOf(versions.values());
    }
}
