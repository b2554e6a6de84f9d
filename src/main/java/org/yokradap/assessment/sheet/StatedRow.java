package org.yokradap.assessment.sheet;

import java.util.Optional;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.api.intake.Meaning;

/** A row that says which paper states which result. */
final class StatedRow {
    private StatedRow() {}

    /** Empty when the paper states neither a score nor a level. */
    static Optional<Sheet.Row<StatedResult>> read(TableRow row) {
        String where = row.words(Meaning.WHERE)
                .orElseThrow(() -> AssessmentRejection.WHERE_MISSING.because().on("where"));
        Optional<Score> overall = ScoreCell.read(row.cell(Meaning.OVERALL), false, "overall");
        Optional<String> level = row.words(Meaning.LEVEL);
        if (overall.isEmpty() && level.isEmpty()) return Optional.empty();
        return Optional.of(
                new Sheet.Row<>(row.place(), new StatedResult(where, overall, level), row.cells(Meaning.WHERE)));
    }
}
