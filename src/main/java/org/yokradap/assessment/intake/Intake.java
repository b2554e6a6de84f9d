package org.yokradap.assessment.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.Sheet.Problem;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.assessment.api.intake.DryRun;
import org.yokradap.assessment.api.intake.HandedIn;
import org.yokradap.assessment.api.intake.TableReader;
import org.yokradap.assessment.api.intake.TableReader.Understanding;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;

/** Looks at tables from every side before it gives a single order. */
@Component
class Intake implements AssessmentImport {
    /** What can be taken in; a table of measures is for the plan. */
    private static final List<String> FILES = List.of("indicators.csv", "items.csv", "statements.csv");

    /** What changes nothing is no order. */
    private static final Receipt NOTHING_NEW = new Receipt(0, true);

    private final SheetReader reader;
    private final TableReader tables;
    private final FrameworkShelf shelf;
    private final Commands commands;
    private final Queries queries;

    Intake(SheetReader reader, TableReader tables, FrameworkShelf shelf, Commands commands, Queries queries) {
        this.reader = reader;
        this.tables = tables;
        this.shelf = shelf;
        this.commands = commands;
        this.queries = queries;
    }

    @Override
    public DryRun look(HandedIn handedIn, Actor actor) {
        requireAllowed(actor);
        return prepared(handedIn, actor).dryRun();
    }

    @Override
    public Receipt take(HandedIn handedIn, Actor actor) {
        requireAllowed(actor);
        return prepared(handedIn, actor).take(handedIn.reason(), actor);
    }

    @Override
    public DryRun look(AssessmentId assessment, Map<String, String> texts, Optional<String> reason, Actor actor) {
        requireAllowed(actor);
        return prepared(assessment, texts, reason, actor).dryRun();
    }

    @Override
    public Receipt take(AssessmentId assessment, Map<String, String> texts, Optional<String> reason, Actor actor) {
        requireAllowed(actor);
        return prepared(assessment, texts, reason, actor).take(reason, actor);
    }

    /** A dry run gives no order that could be refused, and what changes nothing gives none either. */
    private static void requireAllowed(Actor actor) {
        if (!actor.may(Role.HEAD_OF_OFFICE)) throw AccessRejection.NOT_YOUR_ROLE.because();
    }

    private Prepared prepared(
            AssessmentId assessment, Map<String, String> texts, Optional<String> reason, Actor actor) {
        var known = new HashMap<>(texts);
        known.keySet().retainAll(FILES);
        if (known.isEmpty()) throw SheetRejection.NO_TABLE.because(String.join(", ", FILES));
        Sheet sheet = reader.read(known);
        int year = assessment.fiscalYear();
        Frameworks frameworks = shelf.of(assessment.agencyId());
        if (frameworks.ofYear(year).isEmpty())
            throw AssessmentRejection.UNKNOWN_FRAMEWORK
                    .because(String.valueOf(year))
                    .on("year");
        var understanding = new Understanding(Optional.of(year), Optional.empty(), List.of(), sheet, List.of());
        return prepared(understanding, reason, frameworks, actor);
    }

    private Prepared prepared(HandedIn handedIn, Actor actor) {
        if (handedIn.tables().isEmpty()) throw SheetRejection.NO_TABLE.because(String.join(", ", FILES));
        Frameworks frameworks = shelf.of(actor.agency());
        var understanding = tables.read(handedIn.tables(), handedIn.year(), handedIn.choices(), frameworks::ofYear);
        return prepared(understanding, handedIn.reason(), frameworks, actor);
    }

    private Prepared prepared(Understanding understood, Optional<String> reason, Frameworks frameworks, Actor actor) {
        var problems = new ArrayList<>(understood.problems());
        Optional<Framework> framework = understood.year().flatMap(frameworks::ofYear);
        if (understood.year().isEmpty()) {
            problems.addFirst(
                    new Problem("", SheetRejection.YEAR_MISSING.because().on("year")));
        } else if (framework.isEmpty()) {
            String year = String.valueOf(understood.year().get());
            problems.addFirst(new Problem(
                    "", AssessmentRejection.UNKNOWN_FRAMEWORK.because(year).on("year")));
        }
        Optional<AssessmentId> assessment =
                understood.year().filter(it -> framework.isPresent()).map(it -> AssessmentId.of(actor.agency(), it));
        Recorded recorded = assessment.map(it -> recorded(it, actor)).orElse(Recorded.NOTHING);
        framework.ifPresent(it ->
                problems.addAll(new Doubts(frameworks, it, recorded, reason.isPresent()).about(understood.sheet())));
        boolean empty = understood.sheet().scores().isEmpty()
                && understood.sheet().stated().isEmpty();
        if (empty && problems.isEmpty()) problems.add(new Problem("", SheetRejection.NOTHING_TO_TAKE.because()));
        var dryRun = new DryRun(
                understood.year(),
                understood.yearPlace(),
                understood.tables(),
                framework.map(it -> recorded.scores(understood.sheet(), it)).orElse(List.of()),
                framework.map(it -> recorded.stated(understood.sheet())).orElse(List.of()),
                problems);
        return new Prepared(assessment, framework, understood.sheet(), dryRun);
    }

    private Recorded recorded(AssessmentId assessment, Actor actor) {
        var agency = assessment.agencyId();
        int year = assessment.fiscalYear();
        if (!queries.ask(new AssessedYears(agency), actor).years().contains(year)) return Recorded.NOTHING;
        return Recorded.in(queries.ask(new CurrentAnalysis(agency, year), actor));
    }

    /** Everything that is known before an order is given. */
    private final class Prepared {
        private final Optional<AssessmentId> assessment;
        private final Optional<Framework> framework;
        private final Sheet sheet;
        private final DryRun dryRun;

        Prepared(Optional<AssessmentId> assessment, Optional<Framework> framework, Sheet sheet, DryRun dryRun) {
            this.assessment = assessment;
            this.framework = framework;
            this.sheet = sheet;
            this.dryRun = dryRun;
        }

        DryRun dryRun() {
            return dryRun;
        }

        Receipt take(Optional<String> reason, Actor actor) {
            if (!dryRun.isClear()) throw new UnreadableSheet(dryRun.problems());
            var order = new RecordTables(
                    assessment.orElseThrow(),
                    framework.orElseThrow().id(),
                    sheet.scores().stream().map(Sheet.Row::content).toList(),
                    sheet.stated().stream().map(Sheet.Row::content).toList(),
                    reason);
            if (dryRun.changes() == 0) return NOTHING_NEW;
            return commands.together(() -> {
                commands.sendWithoutWaiting(order, actor);
                if (!sheet.scores().isEmpty())
                    commands.sendWithoutWaiting(new ConcludeAnalysis(assessment.orElseThrow()), actor);
            });
        }
    }
}
