package org.yokradap.assessment.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.FindingSentences;
import org.yokradap.assessment.api.analysis.Material;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.UnreadableSheet;
import org.yokradap.assessment.framework.FrameworkFiles;
import org.yokradap.assessment.sheet.CsvSheetReader;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.cli.Subcommand;
import org.yokradap.platform.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes and checks what the tables in a directory say, and prints it. */
@Command(name = "analyse")
public final class Analyse implements Subcommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "directory")
    private Path directory = Path.of("");

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable FiscalYear year;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Option(names = "--memo-date", paramLabel = "DATE")
    private @Nullable LocalDate memoDate;

    enum Format {
        TEXT,
        JSON
    }

    @Override
    public int run(Terminal terminal) {
        var tables = new TableDirectory(directory);
        try {
            Framework framework = framework(new FrameworkFiles());
            Sheet sheet = readable(tables.texts(), framework);
            if (sheet.scores().isEmpty()) throw InputRejection.NO_SCORES.because(tables.namesOfScores());
            Material material = material(sheet, framework);
            Analysis analysis = Analysis.of(framework, framework.rules(), material);
            var sentences = new FindingSentences(terminal.phrases(), terminal.locale());
            boolean planned = material.measures().isPresent();
            switch (format) {
                case JSON -> terminal.out().println(JsonReport.of(analysis, sentences));
                case TEXT ->
                    new TextReport(framework, analysis, planned, terminal, sentences)
                            .lines()
                            .forEach(terminal.out()::println);
            }
            return DONE;
        } catch (UnreadableSheet e) {
            e.problems().forEach(it -> terminal.refuse(tables.pathTo(it.place()), it.rejection()));
        } catch (Rejection e) {
            terminal.refuse(e.field() == null ? directory.toString() : e.field(), e);
        }
        return UNREADABLE;
    }

    /** What cannot be read and what the year does not know, all of it at once. */
    private static Sheet readable(TableDirectory.Texts texts, Framework framework) {
        var reading = new CsvSheetReader().look(texts.tables());
        var problems = new ArrayList<>(texts.problems());
        problems.addAll(reading.problems());
        problems.addAll(reading.sheet().problemsUnder(framework));
        if (!problems.isEmpty()) throw new UnreadableSheet(Sheet.Problem.inOrder(problems, TableDirectory.NAMES));
        return reading.sheet();
    }

    private Framework framework(Frameworks known) {
        var years = new Years(known);
        return year == null ? years.of(directory) : years.named(year);
    }

    private Material material(Sheet sheet, Framework framework) {
        Material papers = sheet.material();
        return new Material(
                papers.scores(),
                papers.stated(),
                papers.measures(),
                Optional.ofNullable(memoDate)
                        .map(day -> Material.Notice.of(day, framework.id().fiscalYear())));
    }
}
