package org.yokradap.assessment.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<Subject> byHand = known.values().stream()
                .filter(it -> it.rule() == WeaknessRule.BY_HAND)
                .map(WeaknessIdentified::subject)
                .collect(Collectors.toSet());
        List<WeaknessIdentified> byRule = Weaknesses.by(rules, figures).stream()
                .filter(it -> !dismissed.contains(it.subject()) && !byHand.contains(it.subject()))
                .map(it -> identified(id, it))
                .toList();
        List<Subject> all = Stream.concat(
                        byRule.stream().map(WeaknessIdentified::subject),
                        known.keySet().stream().filter(byHand::contains))
                .toList();
        Optional<OverallFigure> overall = Analysis.overall(figures);
        return new Conclusion(
                byRule.stream()
                        .filter(it -> !it.equals(known.get(it.subject())))
                        .toList(),
                new AnalysisConcluded(
                        id,
                        overall.map(OverallFigure::score),
                        overall.flatMap(OverallFigure::level).map(Level::name),
                        all,
                        rules));
    }

    private static WeaknessIdentified identified(AssessmentId id, Weakness weakness) {
        return new WeaknessIdentified(
                id,
                weakness.subject(),
                weakness.kind(),
                Optional.of(weakness.score()),
                weakness.urgent(),
                weakness.rule(),
                Optional.empty());
    }
}
