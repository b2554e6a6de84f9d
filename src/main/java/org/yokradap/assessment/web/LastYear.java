package org.yokradap.assessment.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.Comparison;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Queries;

/** What this year's indicators had the year before, whatever they were called then. */
@Component
class LastYear {
    private final Queries queries;
    private final FrameworkShelf shelf;

    LastYear(Queries queries, FrameworkShelf shelf) {
        this.queries = queries;
        this.shelf = shelf;
    }

    /** By this year's code; an indicator that was new, or of which it is not known what it was called, is not among them. */
    Map<Subject, Score> of(AnalysisView view, List<Integer> years, Actor actor) {
        int before = view.assessment().fiscalYear() - 1;
        if (!years.contains(before)) return Map.of();
        var last = queries.ask(new CurrentAnalysis(actor.agency(), before), actor);
        return Comparison.of(figures(last, actor), figures(view, actor)).rows(Detail.INDICATOR).stream()
                .filter(row -> row.now().isPresent() && row.scoreBefore().isPresent())
                .collect(toMap(
                        row -> row.now().orElseThrow(), row -> row.scoreBefore().orElseThrow()));
    }

    private Figures figures(AnalysisView view, Actor actor) {
        return new Figures(shelf.of(actor.agency()).need(view.analysis().framework()), view.sheet());
    }
}
