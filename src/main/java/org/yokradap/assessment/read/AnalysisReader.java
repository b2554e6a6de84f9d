package org.yokradap.assessment.read;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.Material;
import org.yokradap.assessment.api.analysis.MeasureLines;
import org.yokradap.assessment.api.analysis.RulesInForce;
import org.yokradap.assessment.api.analysis.RulesOfTheYear;
import org.yokradap.assessment.api.analysis.Weaknesses;
import org.yokradap.assessment.api.analysis.WhatIf;
import org.yokradap.assessment.api.analysis.WhatIfRules;
import org.yokradap.assessment.read.StoredAssessment.Stated;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.ViewStore;

/**
 * Answers how an assessment stands: the analysis is computed anew from the rows each time, so it is never out of date. A year
 * without a plan is one without measures: every weakness of it is a gap.
 */
@Component
class AnalysisReader {
    private final AssessmentRows rows;
    private final FrameworkShelf shelf;
    private final ObjectProvider<MeasureLines> plans;
    private final KnownDeadlines deadlines = new KnownDeadlines();
    private final Clock clock;

    AnalysisReader(ViewStore store, FrameworkShelf shelf, ObjectProvider<MeasureLines> plans, Clock clock) {
        this.rows = new AssessmentRows(store);
        this.shelf = shelf;
        this.plans = plans;
        this.clock = clock;
    }

    @QueryHandler
    AssessedYears.Years answer(AssessedYears query) {
        return new AssessedYears.Years(rows.years(query.agencyId()));
    }

    @QueryHandler
    AnalysisView answer(CurrentAnalysis query) {
        StoredAssessment stored = stored(query.agencyId(), query.year());
        Framework framework = framework(stored);
        var rules = RulesInForce.of(framework.rules(), stored.rules());
        Optional<MeasureLines.Table> plan =
                Optional.ofNullable(plans.getIfAvailable()).flatMap(it -> it.answering(stored.id()));
        var material = new Material(
                stored.sheet(),
                stored.stated().stream().map(Stated::result).toList(),
                Optional.of(plan.map(MeasureLines.Table::lines).orElse(List.of())),
                plan.flatMap(MeasureLines.Table::dated).map(day -> deadlines.notice(day, query.year())),
                stored.judgements(),
                stored.past(clock.getZone()));
        var analysis = Analysis.of(framework, rules.rules(), material);
        return new Assembly(framework, stored, rules, plan, analysis).view();
    }

    @QueryHandler
    RulesInForce answer(RulesOfTheYear query) {
        StoredAssessment stored = stored(query.agencyId(), query.year());
        return RulesInForce.of(framework(stored).rules(), stored.rules());
    }

    @QueryHandler
    WhatIfRules.Answer answer(WhatIfRules query) {
        StoredAssessment stored = stored(query.agencyId(), query.year());
        Framework framework = framework(stored);
        var figures = new Figures(framework, stored.sheet());
        var inForce = RulesInForce.of(framework.rules(), stored.rules()).rules();
        var whatIf = WhatIf.between(
                Weaknesses.by(inForce, figures, stored.judgements()),
                Weaknesses.by(query.rules(), figures, stored.judgements()));
        var names = new Names(framework, stored.sheet());
        return new WhatIfRules.Answer(
                whatIf, whatIf.subjects().collect(Collectors.toMap(Function.identity(), names::of)));
    }

    private StoredAssessment stored(AgencyId agency, int year) {
        return rows.find(AssessmentId.of(agency, year)).orElseThrow(() -> AssessmentRejection.NO_ASSESSMENT
                .because(String.valueOf(year))
                .on("year"));
    }

    private Framework framework(StoredAssessment stored) {
        return shelf.of(stored.id().agencyId()).need(stored.framework());
    }
}
