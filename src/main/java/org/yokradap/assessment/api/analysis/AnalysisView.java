package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FindingKey;
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
 * @param acceptances of findings, whether they stand or not, in the order in which they were given
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
        Optional<LastConclusion> conclusion,
        RulesInForce rules,
        List<Acceptance> acceptances) {
    public AnalysisView {
        weaknesses = List.copyOf(weaknesses);
        scores = List.copyOf(scores);
        dismissed = List.copyOf(dismissed);
        acceptances = List.copyOf(acceptances);
    }

    /** The scores without who recorded them. */
    public ScoreSheet sheet() {
        return new ScoreSheet(scores.stream().map(RecordedScore::line).toList());
    }

    /** Findings that nobody accepted, those of checks that held among them. */
    public List<Finding> openFindings() {
        return analysis.findings().stream()
                .filter(it -> acceptance(it).isEmpty())
                .toList();
    }

    /** How many findings must be mended before the result can be presented. */
    public long toBeMended() {
        return openFindings().stream()
                .filter(it -> it.severity() == Finding.Severity.ERROR)
                .count();
    }

    public List<Finding> acceptedFindings() {
        return analysis.findings().stream()
                .filter(it -> acceptance(it).isPresent())
                .toList();
    }

    /** Who accepted the finding; empty for one that is open. */
    public Optional<Acceptance> acceptance(Finding finding) {
        return acceptances.stream()
                .filter(it -> it.withdrawn().isEmpty() && it.finding().equals(finding.key()))
                .findFirst();
    }

    /** Whether the acceptance was given to a finding that is no longer there, or no longer with these figures. */
    public boolean hasLapsed(Acceptance acceptance) {
        return acceptance.withdrawn().isEmpty()
                && analysis.findings().stream().noneMatch(it -> it.key().equals(acceptance.finding()));
    }

    /**
     * A weakness and what is done about it.
     *
     * @param settled whether a conclusion or an officer said so; otherwise it only follows from the scores as they are now
     * @param named the officer's word, when named by hand
     */
    public record WeaknessRow(
            Weakness weakness, String name, List<MeasureLine> measures, boolean settled, Optional<Reason> named) {}

    /** Why, in an officer's words, and who said so. */
    public record Reason(String words, Said said) {}

    /** A score, and what it was corrected from, the latest correction last. */
    public record RecordedScore(ScoreLine line, String name, List<Correction> corrections) {}

    public record Correction(Score from, Score to, Reason reason) {}

    public record DismissedWeakness(Subject subject, String name, Reason reason) {}

    /**
     * When the analysis was last concluded.
     *
     * @param current whether the rules, the result and the weaknesses are still those that were concluded
     */
    public record LastConclusion(Said said, boolean current) {}

    /**
     * That an officer let a finding stand.
     *
     * @param refersTo what the finding is or was about
     * @param withdrawn by whom and why, if it was taken back
     */
    public record Acceptance(FindingKey finding, String refersTo, Reason reason, Optional<Reason> withdrawn) {}
}
