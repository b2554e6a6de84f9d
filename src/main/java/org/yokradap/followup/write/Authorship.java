package org.yokradap.followup.write;

import java.util.Optional;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.SlotBook;

/** Who may write a report: the division's head and staff, and for the division the head of office (บันทึกแทน). */
final class Authorship {
    private Authorship() {}

    /** The division on whose behalf the actor writes; empty for its own people. */
    static Optional<DivisionId> of(ReportCommand command, Actor actor) {
        var division = command.reportId().slot().division();
        if (actor.worksIn(division)) return Optional.empty();
        if (actor.role() == Role.HEAD_OF_OFFICE) return Optional.of(division);
        throw AccessRejection.NOT_YOUR_DIVISION.because();
    }

    /** What the division says, its head says: staff write and leave the submission to whoever heads the division that day. */
    static void requireSubmitting(Actor actor) {
        if (actor.role() == Role.STAFF) throw AccessRejection.NOT_YOUR_ROLE.because();
    }

    /** As {@link #of}, for a report that the plan asks for. */
    static Optional<DivisionId> ofPlanned(ReportCommand command, Actor actor, SlotBook slots) {
        var onBehalfOf = of(command, actor);
        var slot = command.reportId().slot();
        if (slots.find(slot).isEmpty()) throw ReportRejection.SLOT_UNKNOWN.because(slot.value());
        return onBehalfOf;
    }
}
