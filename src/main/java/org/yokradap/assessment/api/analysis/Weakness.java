package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.WeaknessRule;

/**
 * What is weak, by a rule or in an officer's judgement.
 *
 * @param score on two decimals; only what was named by hand may have none
 * @param measures references of the measure lines that answer it
 */
public record Weakness(
        WeaknessKind kind,
        Subject subject,
        Optional<Score> score,
        boolean urgent,
        WeaknessRule rule,
        List<String> measures) {
    public Weakness {
        measures = List.copyOf(measures);
    }

    Weakness(WeaknessKind kind, Subject subject, Optional<Score> score, boolean urgent, WeaknessRule rule) {
        this(kind, subject, score, urgent, rule, List.of());
    }

    Weakness answeredBy(List<String> references) {
        return new Weakness(kind, subject, score, urgent, rule, references);
    }
}
