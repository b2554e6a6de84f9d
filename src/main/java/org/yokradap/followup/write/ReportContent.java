package org.yokradap.followup.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yokradap.followup.api.Digest;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FileAttached;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileRemoved;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.Unfinished;

/**
 * Exactly what is put before an executive: two contents with the same digest are the same to the last character.
 *
 * @param unfinished what a draft has besides
 */
record ReportContent(
        int version,
        String text,
        int percent,
        List<Integer> steps,
        String problems,
        String suggestions,
        List<Evidence> evidence,
        List<File> files,
        Unfinished unfinished) {
    static final ReportContent NOTHING =
            new ReportContent(0, "", 0, List.of(), "", "", List.of(), List.of(), Unfinished.NOTHING);

    /** @param size in bytes */
    record File(FileDigest digest, long size) {}

    ReportContent {
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
    }

    ReportContent with(ProgressReported said) {
        return new ReportContent(
                said.version(),
                said.text(),
                said.percent(),
                said.steps(),
                said.problems(),
                said.suggestions(),
                evidence,
                files,
                said.unfinished().orElse(Unfinished.NOTHING));
    }

    ReportContent with(int newVersion, Evidence added) {
        var all = new ArrayList<>(evidence);
        all.add(added);
        return new ReportContent(newVersion, text, percent, steps, problems, suggestions, all, files, unfinished);
    }

    /** Without whatever is attached of this address. */
    ReportContent without(int newVersion, String url) {
        var rest = evidence.stream().filter(page -> !page.url().equals(url)).toList();
        return new ReportContent(newVersion, text, percent, steps, problems, suggestions, rest, files, unfinished);
    }

    boolean proves(String url) {
        return evidence.stream().anyMatch(page -> page.url().equals(url));
    }

    ReportContent with(FileAttached attached) {
        var all = new ArrayList<>(files);
        all.add(new File(attached.digest(), attached.size()));
        return withFiles(attached.version(), all);
    }

    ReportContent without(int newVersion, List<FileRemoved> removed) {
        var gone = removed.stream().map(FileRemoved::digest).toList();
        return withFiles(
                newVersion,
                files.stream().filter(file -> !gone.contains(file.digest())).toList());
    }

    private ReportContent withFiles(int newVersion, List<File> other) {
        return new ReportContent(newVersion, text, percent, steps, problems, suggestions, evidence, other, unfinished);
    }

    boolean hasFile(FileDigest digest) {
        return files.stream().anyMatch(file -> file.digest().equals(digest));
    }

    /** Whether saying this would change nothing. */
    boolean says(ProgressReported said) {
        return with(said)
                .equals(new ReportContent(
                        said.version(), text, percent, steps, problems, suggestions, evidence, files, unfinished));
    }

    Progress progress() {
        return new Progress(text, Optional.of(percent), steps, problems, suggestions);
    }

    /**
     * Parts that came to the report later go in only when they are there, each behind its name: what was submitted before
     * keeps its digest. No name looks like the address of a page. What is unfinished is never submitted.
     */
    String digest() {
        var parts = new ArrayList<>(List.of(Integer.toString(version), text, Integer.toString(percent)));
        for (Evidence page : evidence) {
            parts.add(page.url());
            parts.add(page.note());
        }
        if (!steps.isEmpty()) {
            parts.addAll(List.of("steps", steps.stream().map(String::valueOf).collect(Collectors.joining(","))));
        }
        if (!problems.isEmpty()) parts.addAll(List.of("problems", problems));
        if (!suggestions.isEmpty()) parts.addAll(List.of("suggestions", suggestions));
        for (File file : files) parts.addAll(List.of("file", file.digest().value()));
        return Digest.of(parts);
    }
}
