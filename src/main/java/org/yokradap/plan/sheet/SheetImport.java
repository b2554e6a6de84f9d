package org.yokradap.plan.sheet;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;

/** Gives the orders of a table, all or none. */
@Component
class SheetImport implements PlanImport {
    private final Commands commands;
    private final Queries queries;

    SheetImport(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @Override
    public List<PlannedMeasure> read(List<MeasureLine> lines, FiscalYear year, Actor actor) {
        return entries(lines, year, actor).stream()
                .map(PlanSheet.Entry::planned)
                .toList();
    }

    @Override
    public Receipt take(List<MeasureLine> lines, FiscalYear year, Actor actor) {
        var entries = entries(lines, year, actor);
        return commands.together(() -> {
            for (var entry : entries) entry.orders().forEach(order -> give(order, entry.place(), actor));
        });
    }

    private List<PlanSheet.Entry> entries(List<MeasureLine> lines, FiscalYear year, Actor actor) {
        var plan = queries.ask(new PlanBoard(actor.agency(), year), actor);
        return PlanSheet.read(lines, divisions(actor), actor.agency(), year, plan);
    }

    private Map<String, DivisionId> divisions(Actor actor) {
        return queries.ask(new AgencyDirectory(actor.agency()), actor).divisions().stream()
                .collect(toMap(
                        Directory.Division::name,
                        Directory.Division::id,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private void give(MeasureCommand order, String place, Actor actor) {
        try {
            commands.sendWithoutWaiting(order, actor);
        } catch (Rejection e) {
            throw new UnreadableSheet(List.of(new Problem(place, e.on(column(order, e)))));
        }
    }

    /** The column that an order comes from. What a measure is about is found by its other words, so only the last can differ. */
    private static String column(MeasureCommand command, Rejection rejection) {
        return switch (command) {
            case MeasureCommand.ProposeMeasure it ->
                rejection.reason() == MeasureRejection.TEXT_TOO_LONG && rejection.field() != null
                        ? rejection.field()
                        : "responsible";
            case MeasureCommand.AddStep it -> "steps";
            case MeasureCommand.AddObligation it -> "reporting_and_deadline";
            case MeasureCommand.AssignMeasure it -> "responsible";
            case MeasureCommand.IncludeEveryDivision it -> "responsible";
            case MeasureCommand.NameCoordinator it -> "responsible";
            case MeasureCommand.AnswerWeaknesses it -> "item";
            default -> throw new IllegalStateException("No table says this: " + command);
        };
    }
}
