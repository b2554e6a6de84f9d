package org.yokradap.followup.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Receipt;

/** Gives the commands that one press of a button on the report form stands for. */
@Component
class Reporting {
    private final Commands commands;

    Reporting(Commands commands) {
        this.commands = commands;
    }

    Receipt save(ReportId report, ReportForm typed, Actor actor) {
        var progress = new ReportProgress(report, typed.typedText(), typed.typedPercent());
        if (!typed.addsEvidence()) return send(List.of(progress), actor);
        return send(List.of(progress, new AttachEvidence(report, typed.typedUrl(), typed.typedNote())), actor);
    }

    /** What was typed stays as a draft if only the submission is refused. */
    Receipt submit(ReportId report, ReportForm typed, Actor actor) {
        return both(save(report, typed, actor), commands.send(new SubmitReport(report), actor));
    }

    Receipt send(List<? extends ReportCommand> orders, Actor actor) {
        return orders.stream().map(order -> commands.send(order, actor)).reduce(new Receipt(0, true), Reporting::both);
    }

    private static Receipt both(Receipt one, Receipt other) {
        return new Receipt(one.events() + other.events(), one.fresh() && other.fresh());
    }
}
