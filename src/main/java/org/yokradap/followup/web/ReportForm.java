package org.yokradap.followup.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.Obstacles;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportStatus;
import org.yokradap.followup.api.Unfinished;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;

/**
 * What is typed into a report. The progress is one of five steps, or with none of them chosen the exact figure.
 *
 * @param percent the step chosen
 * @param exact the figure as typed; counts only without a step
 * @param steps numbers of the measure's steps that are ticked
 * @param url a page of evidence to add
 * @param note what there is to see on it
 * @param removed the addresses of attached pages to take out, each at the place it has in the list
 * @param files to add, as they were chosen
 * @param placeless whether pictures are to be kept without the place where they were taken
 * @param kept digests of files that came in with the form before, which was refused for another reason
 * @param removedFiles digests of attached files to take out
 * @param base the revision that was on the page; empty on the page of several periods, which knows one for each
 */
record ReportForm(
        @Nullable String text,
        @Nullable Integer percent,
        @Nullable String exact,
        @Nullable List<Integer> steps,
        @Nullable String problems,
        @Nullable String suggestions,
        @Nullable String url,
        @Nullable String note,
        @Nullable List<@Nullable String> removed,
        @Nullable List<MultipartFile> files,
        @Nullable Boolean placeless,
        @Nullable List<FileDigest> kept,
        @Nullable List<FileDigest> removedFiles,
        @Nullable Integer base) {
    static final List<Integer> FIGURES = List.of(0, 25, 50, 75, 100);

    static ReportForm empty() {
        return new ReportForm(
                "", null, null, List.of(), "", "", "", "", List.of(), null, false, List.of(), List.of(), 0);
    }

    /** Nobody can tell a draft's 0 from a figure that has not been chosen yet: it has to be chosen before it is submitted. */
    static ReportForm of(ReportState report) {
        boolean undecided = report.percent() == 0 && report.status() == ReportStatus.DRAFT;
        var unfinished = report.unfinished().orElse(Unfinished.NOTHING);
        boolean step = FIGURES.contains(report.percent())
                && !undecided
                && unfinished.percent().isEmpty();
        var exact = step || undecided ? "" : String.valueOf(report.percent());
        return new ReportForm(
                report.text(),
                step ? report.percent() : null,
                unfinished.percent().isEmpty() ? exact : unfinished.percent(),
                report.steps(),
                report.problems(),
                report.suggestions(),
                unfinished.url(),
                unfinished.note(),
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                report.revision());
    }

    /** The words of the month before, below whatever has been typed already. */
    ReportForm with(String before) {
        return new ReportForm(
                Forms.typed(text).isBlank() ? before : Forms.typed(text) + "\n" + before,
                percent,
                exact,
                steps,
                problems,
                suggestions,
                url,
                note,
                removed,
                files,
                placeless,
                kept,
                removedFiles,
                base);
    }

    /** The same with these files as those that came in. */
    ReportForm keeping(List<FileDigest> all) {
        return new ReportForm(
                text,
                percent,
                exact,
                steps,
                problems,
                suggestions,
                url,
                note,
                removed,
                null,
                placeless,
                all,
                removedFiles,
                base);
    }

    /** A browser sends an empty file without a name where none was chosen. */
    List<MultipartFile> chosen() {
        if (files == null) return List.of();
        return files.stream()
                .filter(file -> !file.isEmpty()
                        || !Forms.typed(file.getOriginalFilename()).isBlank())
                .toList();
    }

    public boolean isPlaceless() {
        return placeless != null && placeless;
    }

    List<FileDigest> keptFiles() {
        return kept == null ? List.of() : kept;
    }

    List<FileDigest> removesFiles() {
        return removedFiles == null ? List.of() : removedFiles;
    }

    public boolean removesFile(FileDigest file) {
        return removesFiles().contains(file);
    }

    String typedText() {
        return Forms.typed(text);
    }

    Progress progress() {
        return new Progress(
                Forms.typed(text),
                Optional.ofNullable(percent).or(this::figure),
                Objects.requireNonNullElse(steps, List.of()),
                Forms.typed(problems),
                Forms.typed(suggestions));
    }

    /** What was typed for the figure when it is no number. */
    String unread() {
        return percent == null && figure().isEmpty() ? Forms.typed(exact) : "";
    }

    /** All that stands in the way of submitting it, in the order of the form. */
    List<Rejection> obstacles() {
        var said = progress();
        boolean figureChosen = said.percent().isPresent() || !unread().isBlank();
        return Obstacles.toSubmit(said, figureChosen, Unfinished.of(said, unread(), evidence()));
    }

    private Optional<Integer> figure() {
        try {
            return Optional.of(Integer.valueOf(Forms.typed(exact).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the figure was typed, and is none of the steps. */
    public boolean typesFigure() {
        return percent == null && !Forms.typed(exact).isBlank();
    }

    Optional<Evidence> evidence() {
        return addsEvidence()
                ? Optional.of(
                        new Evidence(Forms.typed(url).strip(), Forms.typed(note).strip()))
                : Optional.empty();
    }

    List<String> removes() {
        return removed == null
                ? List.of()
                : removed.stream().filter(Objects::nonNull).toList();
    }

    public boolean removes(String page) {
        return removes().contains(page);
    }

    public boolean addsEvidence() {
        return !Forms.typed(url).isBlank() || !Forms.typed(note).isBlank();
    }

    /** Whether problems or suggestions are worth unfolding. */
    public boolean saysMore() {
        return !Forms.typed(problems).isBlank() || !Forms.typed(suggestions).isBlank();
    }

    public boolean ticks(int step) {
        return steps != null && steps.contains(step);
    }
}
