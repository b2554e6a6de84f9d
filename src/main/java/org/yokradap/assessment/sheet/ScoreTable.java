package org.yokradap.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.ReadTable.Reason;
import org.yokradap.assessment.api.intake.ReadTable.Skipped;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Cell;

/** The rows of a table of scores, one after the other: a heading names the instrument of those below it. */
final class ScoreTable {
    private static final int FIRST_WORDS = 80;

    /** The columns that say what a row is about, the most exact first. */
    private static final List<Meaning> NAMING =
            List.of(Meaning.CODE, Meaning.ITEM, Meaning.SUB_INDICATOR, Meaning.INDICATOR, Meaning.NAME, Meaning.TEXT);

    private final Headers headers;
    private final SubjectWords words;
    private Optional<Subject> section;

    private final List<Sheet.Row<ScoreLine>> scores = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Sheet.Problem> problems = new ArrayList<>();

    ScoreTable(Headers headers, SubjectWords words, Optional<Subject> section) {
        this.headers = headers;
        this.words = words;
        this.section = section;
    }

    List<Sheet.Row<ScoreLine>> scores() {
        return scores;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    List<Sheet.Problem> problems() {
        return problems;
    }

    void read(TableRow row) {
        if (headers.isRepeatedIn(row.line())) {
            skip(row, Reason.HEADER_AGAIN);
            return;
        }
        boolean scored = !ScoreCell.saysNothing(row.cell(Meaning.SCORE));
        var summary = summaryOf(row);
        try {
            if (summary.isPresent()) summary(row, scored, summary.get());
            else if (scored) new ScoreRow(row, words, section).read().ifPresent(scores::add);
            else withoutScore(row);
        } catch (Rejection e) {
            Sheet.At at = row.cells(subjectColumn(row))
                    .getOrDefault(e.field() == null ? "subject" : e.field(), row.at(Meaning.SCORE));
            problems.add(new Sheet.Problem(at.place(), at.column(), e));
        }
    }

    /** A row with a code, or with a name that the framework has, is none whatever its words are. */
    private Optional<SummaryWords.Summary> summaryOf(TableRow row) {
        Optional<Cell> said = NAMING.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .findFirst()
                .or(() -> label(row));
        if (said.isEmpty() || words.byName(said.get().text(), any -> true).isPresent()) return Optional.empty();
        return SummaryWords.of(said.get().text(), words);
    }

    private void summary(TableRow row, boolean scored, SummaryWords.Summary summary) {
        if (!scored) {
            skip(row, Reason.NO_SCORE);
            return;
        }
        Optional<Subject> subject = summary.subject().or(() -> Optional.of(row.cell(Meaning.INSTRUMENT))
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .flatMap(cell -> words.instrumentIn(cell.text())));
        if (subject.isEmpty()) {
            skip(row, Reason.SUMMARY);
            return;
        }
        Score score = ScoreCell.read(row.cell(Meaning.SCORE), false, "score").orElseThrow();
        var written = new AsWritten(
                Optional.empty(),
                Optional.empty(),
                row.words(Meaning.VERDICT),
                Optional.empty(),
                row.words(Meaning.GUIDANCE));
        scores.add(new Sheet.Row<>(
                row.place(), new ScoreLine(subject.get(), score, written), row.cells(subjectColumn(row))));
    }

    private void withoutScore(TableRow row) {
        Optional<Subject> subject;
        try {
            subject = Optional.of(new ScoreRow(row, words, section).subject().subject());
        } catch (Rejection e) {
            subject = Optional.empty();
        }
        Optional<Subject> named = label(row).flatMap(cell -> words.instrumentIn(cell.text()));
        if (named.isPresent()) section = named;
        skip(row, subject.isPresent() && named.isEmpty() ? Reason.NO_SCORE : Reason.WORDS_ONLY);
    }

    /** The first words of a row that are not its score. */
    private static Optional<Cell> label(TableRow row) {
        var score = row.columns().get(Meaning.SCORE);
        return Stream.iterate(0, it -> it + 1)
                .limit(row.line().cells().size())
                .filter(column -> score == null || column != score.index())
                .map(row.line()::cell)
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.covered())
                .findFirst();
    }

    private static Meaning subjectColumn(TableRow row) {
        return NAMING.stream()
                .filter(column ->
                        !row.cell(column).isEmpty() && !row.cell(column).covered())
                .findFirst()
                .or(() -> NAMING.stream().filter(row::has).findFirst())
                .orElse(Meaning.INSTRUMENT);
    }

    private void skip(TableRow row, Reason reason) {
        String said = row.line().cells().stream()
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .map(Cell::text)
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        skipped.add(new Skipped(
                row.grid().place(row.line().number(), 0),
                said.length() > FIRST_WORDS ? said.substring(0, FIRST_WORDS) + "…" : said,
                reason));
    }

    /** Refused where a column that is needed was not found or chosen. */
    static List<Rejection> missing(TableRow row) {
        var missing = new ArrayList<Rejection>();
        if (!row.has(Meaning.SCORE)) missing.add(SheetRejection.COLUMN_MISSING.because(Meaning.SCORE));
        boolean named = row.has(Meaning.INSTRUMENT) || NAMING.stream().anyMatch(row::has);
        if (!named) missing.add(SheetRejection.COLUMN_MISSING.because(Meaning.CODE));
        return missing;
    }
}
