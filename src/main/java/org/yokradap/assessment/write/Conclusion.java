package org.yokradap.assessment.write;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.Analysis.OverallFigure;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.Weakness;
import org.yokradap.assessment.api.analysis.Weaknesses;

/**
 * What the rules say, beside what officers said: what was dismissed stays dismissed, what was named by hand stays named, with
 * its reason.
 *
 * @param identified weaknesses that are new, or of which the figure, the urgency or the rule is
 */
record Conclusion(List<WeaknessIdentified> identified, AnalysisConcluded concluded) {
    static Conclusion of(AssessmentId id, Figures figures, WeaknessRules rules, Judged judged) {
        List<Weakness> all = Weaknesses.by(rules, figures, judged.judgements());
        Optional<OverallFigure> overall = Analysis.overall(figures);
        return new Conclusion(
                all.stream()
                        .map(it -> identified(id, it, judged.reason(it.subject())))
                        .filter(it ->
                                judged.weakness(it.subject()).filter(it::equals).isEmpty())
                        .toList(),
                new AnalysisConcluded(
                        id,
                        overall.map(OverallFigure::score),
                        overall.flatMap(OverallFigure::level).map(Level::name),
                        all.stream().map(Weakness::subject).toList(),
                        rules));
    }

    /** @param reason the officer's, when named by hand */
    static WeaknessIdentified identified(AssessmentId id, Weakness weakness, Optional<String> reason) {
        return new WeaknessIdentified(
                id, weakness.subject(), weakness.kind(), weakness.score(), weakness.urgent(), weakness.rule(), reason);
    }
}
