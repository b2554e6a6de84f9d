package org.yokradap.followup.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.KeepTyped;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;

/** Gives the commands that one press of a button on a report form stands for. */
@Component
class Reporting {
    private final Commands commands;

    Reporting(Commands commands) {
        this.commands = commands;
    }

    /** The report of a period, as it was when the form was opened. */
    record Open(ReportId report, int revision) {
        /** Reads what {@link #toString} has written; Spring looks for a method of this name. */
        public static Open valueOf(String written) {
            int colon = written.lastIndexOf(':');
            return new Open(new ReportId(written.substring(0, colon)), Integer.parseInt(written.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return report + ":" + revision;
        }
    }

    Receipt write(ReportId report, ReportForm typed, boolean submit, Actor actor) {
        return commands.send(order(report, typed, Optional.ofNullable(typed.base()), submit), actor);
    }

    /** Keeps what somebody is still typing. */
    Receipt pause(ReportId report, ReportForm typed, Actor actor) {
        return commands.send(
                new KeepTyped(
                        report,
                        typed.progress(),
                        typed.unread(),
                        typed.evidence(),
                        typed.base() == null ? 0 : typed.base()),
                actor);
    }

    /** The same words for several periods, each of which gets a report of its own: all of them or none. */
    Receipt write(List<Open> reports, ReportForm typed, boolean submit, Actor actor) {
        if (reports.isEmpty()) throw ReportRejection.NO_PERIOD.because();
        return commands.together(() -> reports.forEach(open ->
                commands.sendWithoutWaiting(order(open.report(), typed, Optional.of(open.revision()), submit), actor)));
    }

    /**
     * What became of one of several approvals.
     *
     * @param receipt of what was approved; of nothing, when it was refused
     * @param refusal why it was not approved
     */
    record Outcome(ReportId report, Receipt receipt, Optional<Rejection> refusal) {
        /** Whether it was approved now, and not refused nor approved before. */
        boolean approved() {
            return receipt.events() > 0;
        }
    }

    /** Approves each of them as it was shown; the refusal of one does not stop the others. */
    List<Outcome> approve(List<ApproveReport> orders, Actor actor) {
        return orders.stream().map(order -> outcome(order, actor)).toList();
    }

    /** @throws Rejection when the actor may approve nothing at all */
    private Outcome outcome(ApproveReport order, Actor actor) {
        try {
            return new Outcome(order.reportId(), commands.send(order, actor), Optional.empty());
        } catch (Rejection refusal) {
            if (refusal.reason() instanceof AccessRejection) throw refusal;
            return new Outcome(order.reportId(), Receipt.NOTHING, Optional.of(refusal));
        }
    }

    Receipt send(ReportCommand order, Actor actor) {
        return commands.send(order, actor);
    }

    private static ReportProgress order(ReportId report, ReportForm typed, Optional<Integer> base, boolean submit) {
        return new ReportProgress(
                report,
                typed.progress(),
                typed.unread(),
                typed.evidence(),
                typed.removes(),
                typed.keptFiles(),
                typed.removesFiles(),
                base,
                submit);
    }
}
