package org.yokradap.assessment.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.Analysis.OverallFigure;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.Judgements;
import org.yokradap.assessment.api.analysis.Weakness;
import org.yokradap.assessment.api.analysis.Weaknesses;

/**
 * What the rules say, beside what officers said: what was dismissed stays dismissed, what was named by hand stays named.
 *
 * @param identified weaknesses that are new, or of which the figure or the urgency is
 */
record Conclusion(List<WeaknessIdentified> identified, AnalysisConcluded concluded) {
    static Conclusion of(
            AssessmentId id,
            Figures figures,
            WeaknessRules rules,
            Map<Subject, WeaknessIdentified> known,
            Set<Subject> dismissed) {
        List<Subject> named = known.values().stream()
                .filter(it -> it.rule() == WeaknessRule.BY_HAND)
                .map(WeaknessIdentified::subject)
                .toList();
        List<Weakness> all = Weaknesses.by(rules, figures, new Judgements(named, dismissed));
        Optional<OverallFigure> overall = Analysis.overall(figures);
        return new Conclusion(
                all.stream()
                        .filter(it -> it.rule() != WeaknessRule.BY_HAND)
                        .map(it -> identified(id, it))
                        .filter(it -> !it.equals(known.get(it.subject())))
                        .toList(),
                new AnalysisConcluded(
                        id,
                        overall.map(OverallFigure::score),
                        overall.flatMap(OverallFigure::level).map(Level::name),
                        all.stream().map(Weakness::subject).toList(),
                        rules));
    }

    private static WeaknessIdentified identified(AssessmentId id, Weakness weakness) {
        return new WeaknessIdentified(
                id,
                weakness.subject(),
                weakness.kind(),
                weakness.score(),
                weakness.urgent(),
                weakness.rule(),
                Optional.empty());
    }
}
