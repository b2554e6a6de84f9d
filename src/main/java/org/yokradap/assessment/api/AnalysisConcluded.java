package org.yokradap.assessment.api;

import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The weakness rules were applied to what was recorded.
 *
 * @param overall computed, on two decimals; empty while an instrument is not known
 * @param level the name of the level, as published
 * @param weaknesses everything that counts as a weakness from now on, by rule or by hand
 * @param rules those that were applied
 */
@Revision("1")
public record AnalysisConcluded(
        AssessmentId assessmentId,
        Optional<Score> overall,
        Optional<String> level,
        List<Subject> weaknesses,
        WeaknessRules rules)
        implements AssessmentEvent {
    public AnalysisConcluded {
        weaknesses = List.copyOf(weaknesses);
    }
}
