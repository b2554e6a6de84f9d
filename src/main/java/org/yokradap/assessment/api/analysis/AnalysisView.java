package org.yokradap.assessment.api.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;

/**
 * An assessment as it stands: the analysis, and what it was made from. A name is the framework's; where that has none it is what
 * the agency's paper calls the thing, and empty where nobody named it.
 *
 * @param frameworkName official name of the programme and year
 * @param passMark lowest score that passes
 * @param weaknesses those of the analysis, in its order
 * @param scores in the order in which they were recorded
 * @param dismissed what officers decided is no weakness
 * @param planned whether there is a plan whose measures could answer the weaknesses
 * @param conclusion the last one; empty while nobody concluded the analysis
 */
public record AnalysisView(
        AssessmentId assessment,
        String frameworkName,
        Score passMark,
        Analysis analysis,
        List<WeaknessRow> weaknesses,
        List<RecordedScore> scores,
        List<DismissedWeakness> dismissed,
        boolean planned,
        Optional<LastConclusion> conclusion) {
    public AnalysisView {
        weaknesses = List.copyOf(weaknesses);
        scores = List.copyOf(scores);
        dismissed = List.copyOf(dismissed);
    }

    /**
     * A weakness and what is done about it.
     *
     * @param settled whether a conclusion or an officer said so; otherwise it only follows from the scores as they are now
     * @param reason why, when named by hand
     */
    public record WeaknessRow(
            Weakness weakness, String name, List<MeasureLine> measures, boolean settled, Optional<String> reason) {}

    /** A score, and what it was corrected from, the latest correction last. */
    public record RecordedScore(ScoreLine line, String name, List<Correction> corrections) {}

    public record Correction(Score from, Score to, String reason) {}

    public record DismissedWeakness(Subject subject, String name, String reason) {}

    /**
     * When the analysis was last concluded.
     *
     * @param current whether the result and the weaknesses are still those that were concluded
     */
    public record LastConclusion(Instant at, boolean current) {}
}
