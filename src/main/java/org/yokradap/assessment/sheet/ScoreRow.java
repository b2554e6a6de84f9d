package org.yokradap.assessment.sheet;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.analysis.SheetRejection;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.table.Cell;

/**
 * A row that carries a score.
 *
 * @param section the instrument that a heading above the row, or the sheet, names
 */
record ScoreRow(TableRow row, SubjectWords words, Optional<Subject> section) {
    /** From the nearest to the farthest: the first that is filled in says what the score is for. */
    private static final List<Meaning> CODES =
            List.of(Meaning.CODE, Meaning.ITEM, Meaning.SUB_INDICATOR, Meaning.INDICATOR);

    private static final List<Meaning> UNDER = List.of(Meaning.SUB_INDICATOR, Meaning.INDICATOR, Meaning.INSTRUMENT);

    /** What the score is for, where that stands, and the words that stood with it. */
    record Found(Subject subject, Meaning column, Optional<String> name) {}

    /**
     * The line; empty without a score, which says that it is not known.
     *
     * @throws Rejection for a score that is none, or when nothing says what it is for
     */
    Optional<Sheet.Row<ScoreLine>> read() {
        if (ScoreCell.saysNothing(row.cell(Meaning.SCORE))) return Optional.empty();
        Found found = subject();
        Cell cell = row.cell(Meaning.SCORE);
        if (cell.covered())
            throw SheetRejection.SCORE_MERGED.because(cell.text()).on("score");
        Score score = ScoreCell.read(cell, words.isAllOrNothing(found.subject()), "score")
                .orElseThrow();
        var line = new ScoreLine(found.subject(), score, written(found));
        return Optional.of(new Sheet.Row<>(row.place(), line, row.cells(found.column())));
    }

    /** @throws Rejection when nothing says what the row is about, or it cannot be told */
    Found subject() {
        Optional<Character> letter = instrument().flatMap(words::letter);
        for (Meaning column : CODES) {
            Cell cell = row.cell(column);
            if (cell.isEmpty() || cell.covered()) continue;
            return words.byCode(cell.text(), column == Meaning.ITEM, letter)
                    .map(it -> new Found(it.subject(), column, it.words()))
                    .or(() -> words.byName(cell.text(), it -> true)
                            .map(it -> new Found(it, column, Optional.of(cell.text()))))
                    .or(() ->
                            words.instrumentIn(cell.text()).map(it -> new Found(it, column, Optional.of(cell.text()))))
                    .orElseThrow(() -> AssessmentRejection.UNKNOWN_SUBJECT
                            .because(cell.text())
                            .on("subject"));
        }
        return byName().or(this::instrumentItself).orElseThrow(SheetRejection.SUBJECT_MISSING::because);
    }

    private Optional<Found> byName() {
        for (Meaning column : List.of(Meaning.NAME, Meaning.TEXT)) {
            Cell cell = row.cell(column);
            if (cell.isEmpty() || cell.covered()) continue;
            Optional<Found> found = words.byCode(cell.text(), false, Optional.empty())
                    .map(it -> new Found(it.subject(), column, it.words()))
                    .or(() -> words.byName(cell.text(), it -> true).map(it -> new Found(it, column, Optional.empty())));
            if (found.isPresent()) return found;
            if (instrumentItself().isEmpty())
                throw AssessmentRejection.UNKNOWN_SUBJECT.because(cell.text()).on("subject");
        }
        return Optional.empty();
    }

    private Optional<Found> instrumentItself() {
        Cell cell = row.cell(Meaning.INSTRUMENT);
        if (cell.isEmpty() || cell.covered()) return Optional.empty();
        return words.instrumentIn(cell.text())
                .or(() -> Subject.leading(cell.text()))
                .map(it -> new Found(it, Meaning.INSTRUMENT, Optional.empty()));
    }

    /** The instrument that the row is under, or is. */
    private Optional<Subject> instrument() {
        return row.words(Meaning.INSTRUMENT)
                .flatMap(it -> words.instrumentIn(it).or(() -> Subject.leading(it)))
                .or(() -> section);
    }

    private AsWritten written(Found found) {
        return new AsWritten(
                under(found),
                row.words(Meaning.NAME).or(found::name),
                row.words(Meaning.VERDICT),
                row.words(Meaning.TEXT),
                row.words(Meaning.GUIDANCE));
    }

    /** What the next column towards the instrument says; nothing is taken from headings. */
    private Optional<Subject> under(Found found) {
        int from = UNDER.indexOf(found.column()) + 1;
        for (Meaning column : UNDER.subList(from, UNDER.size())) {
            Optional<String> cell = row.words(column);
            if (cell.isPresent())
                return cell.flatMap(it -> Subject.leading(it)
                                .or(() -> words.byName(it, any -> true))
                                .or(() -> words.instrumentIn(it)))
                        .filter(it -> !it.equals(found.subject()));
        }
        return Optional.empty();
    }
}
