package org.yokradap.assessment.read;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Material;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.assessment.api.analysis.ScoreSheet;
import org.yokradap.assessment.read.StoredAssessment.Concluded;
import org.yokradap.platform.ViewStore;

/** Answers how an assessment stands: the analysis is computed anew from the rows each time, so it is never out of date. */
@Component
class AnalysisReader {
    private final AssessmentRows rows;
    private final FrameworkShelf shelf;
    private final ObjectProvider<MeasureLines> plans;

    AnalysisReader(ViewStore store, FrameworkShelf shelf, ObjectProvider<MeasureLines> plans) {
        this.rows = new AssessmentRows(store);
        this.shelf = shelf;
        this.plans = plans;
    }

    @QueryHandler
    AssessedYears.Years answer(AssessedYears query) {
        return new AssessedYears.Years(rows.years(query.agencyId()));
    }

    @QueryHandler
    AnalysisView answer(CurrentAnalysis query) {
        StoredAssessment stored = rows.find(AssessmentId.of(query.agencyId(), query.year()))
                .orElseThrow(() -> AssessmentRejection.NO_ASSESSMENT
                        .because(String.valueOf(query.year()))
                        .on("year"));
        Framework framework =
                shelf.of(query.agencyId()).find(stored.framework()).orElseThrow();
        WeaknessRules rules = stored.conclusion().map(Concluded::rules).orElse(framework.rules());
        Optional<MeasureLines.Table> plan =
                Optional.ofNullable(plans.getIfAvailable()).flatMap(it -> it.answering(stored.id()));
        var material = new Material(
                new ScoreSheet(stored.scores()),
                stored.stated(),
                plan.map(MeasureLines.Table::lines),
                plan.flatMap(MeasureLines.Table::dated).map(day -> Material.Notice.of(day, query.year())),
                stored.judgements());
        return new Assembly(framework, stored, plan, Analysis.of(framework, rules, material)).view();
    }
}
