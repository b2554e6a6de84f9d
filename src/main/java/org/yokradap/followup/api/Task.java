package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;

/**
 * A due slot with its report, as of a day.
 *
 * @param daysLate how many days after its day it was first submitted, or so far if it was not; 0 when in time
 * @param since the day from which it is that one's turn; may lie ahead for what is not due
 * @param report empty while nobody has written anything
 */
public record Task(
        DueSlot slot,
        SlotState state,
        int daysLate,
        Turn turn,
        LocalDate since,
        Why why,
        Optional<ReportState> report) {

    public ReportStatus status() {
        return report.map(ReportState::status).orElse(ReportStatus.NONE);
    }

    public int percent() {
        return report.map(ReportState::percent).orElse(0);
    }

    /** What the executives want mended, while it is returned. */
    public Optional<String> comment() {
        return state == SlotState.RETURNED
                ? report.flatMap(ReportState::decision).map(Decision::comment)
                : Optional.empty();
    }

    /** Whether this actor may decide on it now: it is the turn of one of his posts, and it is in no way his own. */
    public boolean awaits(Actor actor) {
        return turn.isFor(actor) && !actor.heads(slot.division()) && !isWrittenBy(actor);
    }

    /** Whether this actor's word of approval is not the last one: who cannot speak for the mayor sends it on to the mayor. */
    public boolean isForwardedBy(Actor actor) {
        return report.stream().anyMatch(it -> it.chain() == DecisionChain.CLERK_THEN_MAYOR) && !actor.may(Role.MAYOR);
    }

    /** Whether it was approved once and says something else now; whoever decides on it again has to be told. */
    public boolean isChangedSinceApproval() {
        return report.stream().anyMatch(ReportState::isChangedSinceApproval);
    }

    private boolean isWrittenBy(Actor actor) {
        return report.stream().anyMatch(it -> it.authors().contains(actor.officer()));
    }

    public boolean isLate() {
        return daysLate > 0;
    }
}
