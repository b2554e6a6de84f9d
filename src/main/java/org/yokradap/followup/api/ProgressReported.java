package org.yokradap.followup.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/**
 * A division said how far its duty is.
 *
 * @param text as typed
 * @param percent 0 to 100
 * @param steps numbers of the measure's steps that are done, ascending
 * @param problems ปัญหา/อุปสรรค; may be empty
 * @param suggestions ข้อเสนอแนะ; may be empty
 * @param onBehalfOf the division, when somebody else typed it for the division
 * @param unfinished what was typed besides and cannot be part of a report as it is
 */
@Revision("1")
public record ProgressReported(
        ReportId reportId,
        int version,
        String text,
        int percent,
        List<Integer> steps,
        String problems,
        String suggestions,
        Optional<DivisionId> onBehalfOf,
        Optional<Unfinished> unfinished)
        implements ReportEvent {
    /** Reports were stored before they had steps, problems and suggestions, and before drafts kept what is unfinished. */
    public ProgressReported {
        steps = steps == null ? List.of() : List.copyOf(steps);
        problems = Objects.requireNonNullElse(problems, "");
        suggestions = Objects.requireNonNullElse(suggestions, "");
        onBehalfOf = onBehalfOf == null ? Optional.empty() : onBehalfOf;
        unfinished = unfinished == null ? Optional.empty() : unfinished;
    }

    public ProgressReported(ReportId reportId, int version, String text, int percent) {
        this(reportId, version, text, percent, List.of(), "", "", Optional.empty(), Optional.empty());
    }
}
