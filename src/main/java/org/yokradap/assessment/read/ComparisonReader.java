package org.yokradap.assessment.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.analysis.AnalysisView.WeaknessRow;
import org.yokradap.assessment.api.analysis.Comparison;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.MeasureOutcomes;
import org.yokradap.assessment.api.analysis.MeasureOutcomes.Outcome;
import org.yokradap.assessment.api.analysis.YearComparison;
import org.yokradap.assessment.api.analysis.YearComparison.FollowedMeasure;
import org.yokradap.assessment.api.analysis.YearComparison.FollowedWeakness;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.ViewStore;

/** Answers what moved from one year to the next; computed anew each time, like the analysis. */
@Component
class ComparisonReader {
    private final AssessmentRows rows;
    private final FrameworkShelf shelf;
    private final AnalysisReader analyses;
    private final ObjectProvider<MeasureOutcomes> outcomes;

    ComparisonReader(
            ViewStore store, FrameworkShelf shelf, AnalysisReader analyses, ObjectProvider<MeasureOutcomes> outcomes) {
        this.rows = new AssessmentRows(store);
        this.shelf = shelf;
        this.analyses = analyses;
        this.outcomes = outcomes;
    }

    @QueryHandler
    YearComparison.View answer(YearComparison query) {
        List<Integer> years = rows.years(query.agencyId());
        int year = query.year();
        boolean lastYear = years.contains(year - 1);
        boolean thisYear = years.contains(year);
        Optional<MeasureOutcomes> known = Optional.ofNullable(outcomes.getIfAvailable());
        if (!lastYear || !thisYear)
            return new YearComparison.View(year, lastYear, thisYear, Optional.empty(), List.of(), known.isPresent());
        var comparison = Comparison.of(figures(query.agencyId(), year - 1), figures(query.agencyId(), year));
        return new YearComparison.View(
                year, true, true, Optional.of(comparison), weaknesses(query, comparison, known), known.isPresent());
    }

    private Figures figures(AgencyId agency, int year) {
        StoredAssessment stored = rows.find(AssessmentId.of(agency, year)).orElseThrow();
        return new Figures(shelf.of(agency).need(stored.framework()), stored.sheet());
    }

    private List<FollowedWeakness> weaknesses(
            YearComparison query, Comparison comparison, Optional<MeasureOutcomes> known) {
        var last = analyses.answer(new CurrentAnalysis(query.agencyId(), query.year() - 1));
        Map<String, Outcome> became = last.planned()
                ? known.map(it -> it.of(last.assessment(), query.today())).orElse(Map.of())
                : Map.of();
        return last.weaknesses().stream()
                .map(weak -> new FollowedWeakness(
                        weak, comparison.ofLastYear(weak.weakness().subject()), measures(weak, became)))
                .toList();
    }

    private static List<FollowedMeasure> measures(WeaknessRow weak, Map<String, Outcome> became) {
        return weak.measures().stream()
                .map(line -> new FollowedMeasure(line, Optional.ofNullable(became.get(line.reference()))))
                .toList();
    }
}
