package org.yokradap.assessment.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;

/** Looks at tables from every side before it gives a single order. */
@Component
class Intake implements AssessmentImport {
    /** What can be taken in; a table of measures is for the plan. */
    private static final List<String> FILES = List.of("indicators.csv", "items.csv", "statements.csv");

    /** Local governments and other agencies under the general programme; frameworks of other programmes do not exist yet. */
    private static final String PROGRAMME = "ita";

    private final SheetReader reader;
    private final FrameworkShelf shelf;
    private final Commands commands;
    private final Queries queries;

    Intake(SheetReader reader, FrameworkShelf shelf, Commands commands, Queries queries) {
        this.reader = reader;
        this.shelf = shelf;
        this.commands = commands;
        this.queries = queries;
    }

    @Override
    public Receipt take(AssessmentId assessment, Map<String, String> texts, Actor actor) {
        var tables = new HashMap<>(texts);
        tables.keySet().retainAll(FILES);
        if (tables.isEmpty()) throw SheetRejection.NO_TABLE.because(String.join(", ", FILES));
        Sheet sheet = reader.read(tables);
        Frameworks frameworks = shelf.of(assessment.agencyId());
        Framework framework = framework(assessment, frameworks);
        var problems = new Doubts(frameworks, framework, recorded(assessment, actor)).about(sheet);
        if (!problems.isEmpty()) throw new UnreadableSheet(problems);
        return record(assessment, framework.id(), sheet, actor);
    }

    private static Framework framework(AssessmentId assessment, Frameworks frameworks) {
        String year = String.valueOf(assessment.fiscalYear());
        return Optional.of(FrameworkId.of(PROGRAMME, assessment.fiscalYear()))
                .flatMap(frameworks::find)
                .orElseThrow(() ->
                        AssessmentRejection.UNKNOWN_FRAMEWORK.because(year).on("year"));
    }

    private Map<Subject, Score> recorded(AssessmentId assessment, Actor actor) {
        var agency = assessment.agencyId();
        int year = assessment.fiscalYear();
        if (!queries.ask(new AssessedYears(agency), actor).years().contains(year)) return Map.of();
        return queries.ask(new CurrentAnalysis(agency, year), actor).scores().stream()
                .map(it -> it.line())
                .collect(Collectors.toMap(line -> line.subject(), line -> line.score()));
    }

    private Receipt record(AssessmentId assessment, FrameworkId framework, Sheet sheet, Actor actor) {
        Receipt recorded = commands.send(
                new RecordTables(
                        assessment,
                        framework,
                        sheet.scores().stream().map(Sheet.Row::content).toList(),
                        sheet.stated().stream().map(Sheet.Row::content).toList()),
                actor);
        if (sheet.scores().isEmpty()) return recorded;
        Receipt concluded = commands.send(new ConcludeAnalysis(assessment), actor);
        return new Receipt(recorded.events() + concluded.events(), recorded.fresh() && concluded.fresh());
    }
}
