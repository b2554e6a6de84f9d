package org.yokradap.followup.web;

import java.util.List;
import java.util.Optional;
import org.yokradap.followup.api.Conversation;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.ReportVersion;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.WordDiff;

/**
 * How one version of a report differs from another.
 *
 * @param from the version that is compared with
 * @param text word by word; empty when it is the same, as are the next two
 * @param evidence what was added
 * @param removed what was taken out
 * @param files what was added
 * @param removedFiles what was taken out
 * @param steps of the measure, to name those that are done
 */
public record Changes(
        ReportVersion from,
        Progress to,
        List<WordDiff.Piece> text,
        List<WordDiff.Piece> problems,
        List<WordDiff.Piece> suggestions,
        List<Evidence> evidence,
        List<Evidence> removed,
        List<EvidenceFile> files,
        List<EvidenceFile> removedFiles,
        List<PlannedMeasure.Step> steps) {

    /** What was changed since the version that an executive last accepted; empty when nothing was or nobody has. */
    static Optional<Changes> sinceApproval(Conversation conversation) {
        return conversation
                .task()
                .report()
                .filter(ReportState::isChangedSinceApproval)
                .flatMap(report -> report.approvedVersion()
                        .flatMap(conversation::version)
                        .map(approved -> between(approved, report, conversation.steps())));
    }

    private static Changes between(ReportVersion approved, ReportState report, List<PlannedMeasure.Step> steps) {
        var before = approved.progress();
        var now = report.progress();
        return new Changes(
                approved,
                now,
                diff(before.text(), now.text()),
                diff(before.problems(), now.problems()),
                diff(before.suggestions(), now.suggestions()),
                without(report.evidence(), approved.evidence()),
                without(approved.evidence(), report.evidence()),
                withoutSame(report.files(), approved.files()),
                withoutSame(approved.files(), report.files()),
                steps);
    }

    private static List<Evidence> without(List<Evidence> pages, List<Evidence> others) {
        return pages.stream().filter(page -> !others.contains(page)).toList();
    }

    private static List<EvidenceFile> withoutSame(List<EvidenceFile> files, List<EvidenceFile> others) {
        return files.stream()
                .filter(file -> others.stream().noneMatch(file::isSameAs))
                .toList();
    }

    private static List<WordDiff.Piece> diff(String before, String after) {
        return before.equals(after) ? List.of() : WordDiff.between(before, after);
    }

    public boolean changesPercent() {
        return !from.progress().percent().equals(to.percent());
    }

    public boolean changesSteps() {
        return !from.progress().steps().equals(to.steps());
    }
}
