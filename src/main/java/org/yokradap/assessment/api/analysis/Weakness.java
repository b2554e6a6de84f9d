package org.yokradap.assessment.api.analysis;

import java.util.List;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.WeaknessRule;

/**
 * What a rule found weak.
 *
 * @param score on two decimals
 * @param measures references of the measure lines that answer it
 */
public record Weakness(
        WeaknessKind kind, Subject subject, Score score, boolean urgent, WeaknessRule rule, List<String> measures) {
    public Weakness {
        measures = List.copyOf(measures);
    }

    public Weakness(WeaknessKind kind, Subject subject, Score score, boolean urgent, WeaknessRule rule) {
        this(kind, subject, score, urgent, rule, List.of());
    }

    Weakness answeredBy(List<String> references) {
        return new Weakness(kind, subject, score, urgent, rule, references);
    }
}
