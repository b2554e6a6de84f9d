package org.yokradap.assessment.api.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AssessmentId;

/** The measures that answer an assessment. Whoever keeps the plans offers them as a bean; without one there are none. */
public interface MeasureLines {
    /**
     * The table of the plan for the fiscal year after the assessment's; empty when there is no such plan, which leaves every
     * weakness without a measure.
     */
    Optional<Table> answering(AssessmentId assessment);

    /**
     * A table of measures.
     *
     * @param lines in the table's order, without measures that were withdrawn; a line's reference is the measure's id
     * @param dated the day of the paper that proposes them, by which a deadline is short notice; empty while there is none
     */
    record Table(List<MeasureLine> lines, Optional<LocalDate> dated) {
        public Table {
            lines = List.copyOf(lines);
        }
    }
}
