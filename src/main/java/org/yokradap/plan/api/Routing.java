package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/**
 * A plan on its way to its order.
 *
 * @param draft the measures as they stand now, without those that were withdrawn
 * @param digest of exactly this draft; a submission names it
 * @param papers every version that was submitted, oldest first
 * @param ordered the version that is in force
 * @param atOnce that the plan's duties do not wait for an order
 * @param sinceLast how the draft differs from the version submitted last
 * @param sinceOrder how the draft differs from the version in force
 */
public record Routing(
        PlanId plan,
        PlanState state,
        Board draft,
        String digest,
        List<PlanVersion.Paper> papers,
        Optional<PlanVersion.Paper> ordered,
        Optional<Beginning> atOnce,
        List<PlanChange> sinceLast,
        List<PlanChange> sinceOrder) {
    public Routing {
        papers = List.copyOf(papers);
        sinceLast = List.copyOf(sinceLast);
        sinceOrder = List.copyOf(sinceOrder);
    }

    /**
     * That, when and why the duties began without an order.
     *
     * @param actingFor the officer who holds the post, when another one acted in it
     */
    public record Beginning(OfficerId by, Role role, Optional<OfficerId> actingFor, LocalDate on, String reason) {}

    /** Whether a measure that is withdrawn stays owed until the next order: it is in the version in force. */
    public boolean isOrdered(MeasureId measure) {
        if (ordered.isEmpty() || atOnce.isPresent()) return false;
        return sinceOrder.stream()
                .filter(change -> change.measure().equals(measure) && change.part() == PlanChange.Part.MEASURE)
                .findFirst()
                .map(change -> change.kind() == PlanChange.Kind.REMOVED)
                .orElseGet(() -> draft.measure(measure).isPresent());
    }

    /** The version submitted last. */
    public Optional<PlanVersion.Paper> last() {
        return papers.isEmpty() ? Optional.empty() : Optional.of(papers.getLast());
    }

    /** The number that the draft has once it is submitted. */
    public int nextVersion() {
        return papers.size() + 1;
    }

    /** Whether the plan is no longer what lies before the executives, was sent back by them or ordered. */
    public boolean isChanged() {
        return last().filter(paper -> !paper.digest().equals(digest)).isPresent();
    }

    /** Whether the draft can be submitted: there is something in it that does not lie before the executives as it is. */
    public boolean isSubmittable() {
        if (draft.measures().isEmpty()) return false;
        return state == PlanState.DRAFT || isChanged();
    }

    /** Whether the one whose turn it is can answer. */
    public boolean isAnswerable() {
        return (state == PlanState.SUBMITTED || state == PlanState.ENDORSED) && !isChanged();
    }

    /** Whether what is in the draft is owed already. */
    public boolean isInForce() {
        return atOnce.isPresent() || ordered.isPresent();
    }
}
