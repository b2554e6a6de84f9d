package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * One version of a plan as it was put before the executives, and what they said to it.
 *
 * @param board the measures as they were then, without those that were withdrawn
 * @param changes against the version before; none for the first
 */
public record PlanVersion(Paper paper, Board board, List<PlanChange> changes) {
    public PlanVersion {
        changes = List.copyOf(changes);
    }

    /**
     * What was handed in, and how far it came.
     *
     * @param state {@link PlanState#DRAFT} if it was taken back
     * @param overtaken whether a newer version was submitted before this one was answered to the end
     */
    public record Paper(
            int version,
            PlanState state,
            boolean overtaken,
            String digest,
            Optional<String> memoNumber,
            Optional<LocalDate> memoDate,
            Said submitted,
            Optional<Said> withdrawn,
            Optional<Said> opinion,
            Optional<Said> returned,
            Optional<Said> order) {
        /** The same paper, when a newer one has been submitted before it was answered to the end. */
        public Paper replaced() {
            return new Paper(
                    version, state, true, digest, memoNumber, memoDate, submitted, withdrawn, opinion, returned, order);
        }

        /** The day of the last step on its way. */
        public LocalDate since() {
            return order.or(() -> returned)
                    .or(() -> opinion)
                    .or(() -> withdrawn)
                    .orElse(submitted)
                    .on();
        }
    }

    /**
     * Who said what, and when.
     *
     * @param role of the post in which it was said
     * @param actingFor the officer who holds that post, when another one acted in it
     * @param on the day in the agency's zone
     * @param order only for the นายก's order
     * @param text as written; empty where nothing was
     * @param due by when, if the text says so
     */
    public record Said(
            OfficerId by,
            Role role,
            Optional<OfficerId> actingFor,
            LocalDate on,
            Optional<PlanOrder> order,
            String text,
            Optional<LocalDate> due) {}
}
