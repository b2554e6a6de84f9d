package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Rejection;

/**
 * A report as it is now.
 *
 * @param version of the text and evidence below
 * @param revision grows with every change, also within a version; 0 before the first. Whoever changes the report says which
 *     one was on the page
 * @param steps numbers of the measure's steps that are done
 * @param changedOn the day of the last change to text or evidence, or of taking it back
 * @param digest of the version last submitted; a decision carries it back
 * @param firstSubmittedOn the day that counts against the due day: of the first submission that was not taken back
 * @param submittedOn the day of the last submission
 * @param chain who has to decide on what was last submitted
 * @param decision the last one
 * @param approvedVersion the last version that was approved, if any ever was
 * @param authors who had a hand in any version, and therefore do not decide on it
 * @param unfinished what the draft has besides
 */
public record ReportState(
        ReportId id,
        ReportStatus status,
        int version,
        int revision,
        String text,
        int percent,
        List<Integer> steps,
        String problems,
        String suggestions,
        List<Evidence> evidence,
        List<EvidenceFile> files,
        LocalDate changedOn,
        Optional<String> digest,
        Optional<LocalDate> firstSubmittedOn,
        Optional<LocalDate> submittedOn,
        DecisionChain chain,
        Optional<Decision> decision,
        Optional<Integer> approvedVersion,
        List<OfficerId> authors,
        Optional<Unfinished> unfinished) {
    public Progress progress() {
        return new Progress(text, Optional.of(percent), steps, problems, suggestions);
    }

    /** Whether it was approved once and says something else now, submitted or not. */
    public boolean isChangedSinceApproval() {
        return approvedVersion.filter(approved -> approved < version).isPresent();
    }

    /** Whether anything proves it: a page or a file. */
    public boolean isProved() {
        return !evidence.isEmpty() || !files.isEmpty();
    }

    /** What is still to be mended before it can be submitted. */
    public List<Rejection> obstacles() {
        return Obstacles.of(progress(), unfinished.orElse(Unfinished.NOTHING));
    }
}
