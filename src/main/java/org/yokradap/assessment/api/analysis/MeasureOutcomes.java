package org.yokradap.assessment.api.analysis;

import java.time.LocalDate;
import java.util.Map;
import org.yokradap.assessment.api.AssessmentId;

/** What became of the measures that answer an assessment. Whoever keeps the reports offers it as a bean; without one nothing is known. */
public interface MeasureOutcomes {
    /** By the reference of the measure's line. A measure of which no report is owed is missing. */
    Map<String, Outcome> of(AssessmentId answered, LocalDate today);

    /**
     * The reports that are owed on a measure, each counted once.
     *
     * @param approved accepted by an executive as they are
     * @param waiting handed in, for an executive to decide
     * @param returned sent back, or changed after they were accepted
     * @param missing overdue, and nothing was handed in
     * @param ahead not due yet
     */
    record Outcome(int approved, int waiting, int returned, int missing, int ahead) {
        /** How many there are by today; what is ahead is not among them. */
        public int due() {
            return approved + waiting + returned + missing;
        }

        public Progress progress() {
            if (due() == 0) return Progress.NOT_DUE;
            if (approved == due()) return Progress.CARRIED_OUT;
            return approved + waiting + returned > 0 ? Progress.PARTLY : Progress.NOT_REPORTED;
        }
    }

    enum Progress {
        /** Every report that is due was accepted. */
        CARRIED_OUT,
        PARTLY,
        NOT_REPORTED,
        NOT_DUE
    }
}
