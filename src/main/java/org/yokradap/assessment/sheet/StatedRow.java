package org.yokradap.assessment.sheet;

import java.util.Optional;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.platform.Rejection;

/** A row that says which paper states which result. */
final class StatedRow {
    private StatedRow() {}

    static Optional<StatedResult> read(CsvTable.Row row) {
        String where = row.cell("where")
                .orElseThrow(() -> AssessmentRejection.WHERE_MISSING.because().on("where"));
        Optional<Score> overall = row.cell("overall").map(StatedRow::overall);
        Optional<String> level = row.cell("level");
        if (overall.isEmpty() && level.isEmpty()) return Optional.empty();
        return Optional.of(new StatedResult(where, overall, level));
    }

    private static Score overall(String text) {
        try {
            return Score.parse(text);
        } catch (Rejection e) {
            throw e.on("overall");
        }
    }
}
