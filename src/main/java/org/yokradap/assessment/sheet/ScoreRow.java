package org.yokradap.assessment.sheet;

import java.util.Optional;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.platform.Rejection;

/** A row that carries a score. Without a score it says that the score is not known, and nothing is read from it. */
final class ScoreRow {
    private ScoreRow() {}

    /** A row about an instrument has no indicator. */
    static Optional<ScoreLine> indicator(CsvTable.Row row) {
        Optional<String> instrument = row.cell("instrument");
        Optional<String> indicator = row.cell("indicator");
        return score(row)
                .map(score -> new ScoreLine(
                        Subject.parse(indicator.or(() -> instrument).orElseThrow(ScoreRow::withoutSubject)),
                        score,
                        written(row, indicator.flatMap(it -> instrument))));
    }

    /** A row about a sub-indicator has no item. */
    static Optional<ScoreLine> item(CsvTable.Row row) {
        Optional<String> indicator = row.cell("indicator");
        Optional<String> item = row.cell("item").map(typed -> withLetter(row, typed));
        return score(row)
                .map(score -> new ScoreLine(
                        Subject.parse(item.or(() -> indicator).orElseThrow(ScoreRow::withoutSubject)),
                        score,
                        written(row, item.flatMap(it -> indicator))));
    }

    private static Optional<Score> score(CsvTable.Row row) {
        return row.cell("score").map(Score::parse);
    }

    /** Surveys number their questions; the letter before the number is that of the instrument's name. */
    private static String withLetter(CsvTable.Row row, String typed) {
        boolean bareNumber = typed.matches("\\p{Nd}+") && Character.digit(typed.charAt(0), 10) != 0;
        return bareNumber
                ? row.cell("instrument").map(it -> it.charAt(0) + typed).orElse(typed)
                : typed;
    }

    private static AsWritten written(CsvTable.Row row, Optional<String> under) {
        return new AsWritten(
                under.flatMap(Subject::leading),
                row.cell("name"),
                row.cell("stated_result"),
                row.cell("text"),
                row.cell("guidance"));
    }

    private static Rejection withoutSubject() {
        return SheetRejection.SUBJECT_MISSING.because();
    }
}
