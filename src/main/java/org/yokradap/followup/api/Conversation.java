package org.yokradap.followup.api;

import java.util.List;
import java.util.Optional;
import org.yokradap.plan.api.PlannedMeasure;

/**
 * A task and everything that was said about it.
 *
 * @param before the same division's report on the same duty for the period before, if there is one
 * @param entries oldest first
 * @param versions what the report said in each of its versions, oldest first
 * @param steps of the measure, as the plan has them now
 * @param links what is known of the pages that are named anywhere in it
 * @param parts what the other divisions owe for the same period, if this division puts it together, in the order of the plan
 */
public record Conversation(
        Task task,
        Optional<ReportState> before,
        List<ReportEntry> entries,
        List<ReportVersion> versions,
        List<PlannedMeasure.Step> steps,
        List<LinkCheck> links,
        List<Task> parts) {

    /** Those of the other divisions that have not handed over their part. */
    public List<Task> missingParts() {
        return parts.stream()
                .filter(part -> !part.state().isApproved() && !part.status().awaitsDecision())
                .toList();
    }

    public Optional<ReportVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }
}
