package org.yokradap.followup.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.followup.api.FileAttached;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileRemoved;
import org.yokradap.followup.api.Megabytes;
import org.yokradap.followup.api.ReportEvent;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.UploadedFiles;
import org.yokradap.people.api.DivisionId;

/** What a command changes in the files of a report: what is taken out goes before what is added. */
record FileChanges(List<FileRemoved> removed, List<FileAttached> attached) {

    /**
     * @param files to add; one that is attached already stays as it is
     * @param unwanted to take out; one that is not attached is out already
     */
    static FileChanges of(
            ReportId report,
            int version,
            List<FileDigest> files,
            List<FileDigest> unwanted,
            Optional<DivisionId> onBehalfOf,
            ReportContent content,
            UploadedFiles uploaded) {
        var removed = unwanted.stream()
                .distinct()
                .filter(content::hasFile)
                .map(digest -> new FileRemoved(report, version, digest, onBehalfOf))
                .toList();
        var left = content.without(version, removed);
        var attached = files.stream()
                .distinct()
                .filter(digest -> !left.hasFile(digest))
                .map(digest -> uploaded.find(report, digest)
                        .map(file -> new FileAttached(
                                report, version, file.digest(), file.mediaType(), file.size(), onBehalfOf))
                        .orElseThrow(() -> EvidenceRejection.GONE.because().on("files")))
                .toList();
        if (!attached.isEmpty()) requireRoom(left, attached, uploaded);
        return new FileChanges(removed, attached);
    }

    private static void requireRoom(ReportContent left, List<FileAttached> attached, UploadedFiles uploaded) {
        var limits = uploaded.limits();
        if (left.files().size() + attached.size() > limits.reportFiles())
            throw EvidenceRejection.TOO_MANY.because(limits.reportFiles()).on("files");
        long size = Stream.concat(
                        left.files().stream().map(ReportContent.File::size),
                        attached.stream().map(FileAttached::size))
                .mapToLong(Long::longValue)
                .sum();
        if (size > limits.reportSize().toBytes())
            throw EvidenceRejection.REPORT_FULL
                    .because(Megabytes.of(limits.reportSize().toBytes()))
                    .on("files");
    }

    boolean isEmpty() {
        return removed.isEmpty() && attached.isEmpty();
    }

    List<ReportEvent> events() {
        var events = new ArrayList<ReportEvent>(removed);
        events.addAll(attached);
        return events;
    }
}
