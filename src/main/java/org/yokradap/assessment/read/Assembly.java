package org.yokradap.assessment.read;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.Analysis.OverallFigure;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.DismissedWeakness;
import org.yokradap.assessment.api.analysis.AnalysisView.LastConclusion;
import org.yokradap.assessment.api.analysis.AnalysisView.RecordedScore;
import org.yokradap.assessment.api.analysis.AnalysisView.WeaknessRow;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.assessment.api.analysis.RulesInForce;
import org.yokradap.assessment.api.analysis.Weakness;
import org.yokradap.assessment.read.StoredAssessment.Concluded;
import org.yokradap.assessment.read.StoredAssessment.Judged;

/** Puts the analysis, and the records it was made from, side by side as they are shown. */
record Assembly(
        Framework framework,
        StoredAssessment stored,
        RulesInForce rules,
        Optional<MeasureLines.Table> plan,
        Analysis analysis,
        Names names) {
    Assembly(
            Framework framework,
            StoredAssessment stored,
            RulesInForce rules,
            Optional<MeasureLines.Table> plan,
            Analysis analysis) {
        this(framework, stored, rules, plan, analysis, new Names(framework, stored.sheet()));
    }

    AnalysisView view() {
        return new AnalysisView(
                stored.id(),
                framework.name(),
                framework.passMark(),
                analysis,
                analysis.weaknesses().stream().map(this::row).toList(),
                stored.scores().stream()
                        .map(it -> new RecordedScore(it, names.of(it.subject()), stored.corrections(it.subject())))
                        .toList(),
                stored.weaknesses().stream()
                        .filter(Judged::dismissed)
                        .map(it -> new DismissedWeakness(
                                it.subject(),
                                names.of(it.subject()),
                                it.reason().orElseThrow()))
                        .toList(),
                plan.isPresent(),
                stored.conclusion().map(it -> new LastConclusion(it.said(), isCurrent(it))),
                rules,
                stored.acceptances());
    }

    private WeaknessRow row(Weakness weakness) {
        Optional<Judged> settled = stored.settled(weakness.subject());
        return new WeaknessRow(
                weakness,
                names.of(weakness.subject()),
                measures(weakness),
                settled.isPresent(),
                settled.flatMap(Judged::reason));
    }

    private List<MeasureLine> measures(Weakness weakness) {
        return plan.stream()
                .flatMap(it -> it.lines().stream())
                .filter(line -> weakness.measures().contains(line.reference()))
                .toList();
    }

    private boolean isCurrent(Concluded conclusion) {
        return conclusion.rules().equals(rules.rules())
                && conclusion.overall().equals(analysis.overall().map(OverallFigure::score))
                && conclusion
                        .level()
                        .equals(analysis.overall().flatMap(OverallFigure::level).map(Level::name))
                && conclusion
                        .weaknesses()
                        .equals(analysis.weaknesses().stream()
                                .map(Weakness::subject)
                                .toList());
    }
}
