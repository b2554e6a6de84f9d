package org.yokradap.assessment.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.WeaknessRow;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.PlanPlaces;
import org.yokradap.people.api.Actor;

/** Leads from a finding to the page on which it is mended, for those who may. */
@Component
class Mending {
    private final ObjectProvider<PlanPlaces> plans;

    Mending(ObjectProvider<PlanPlaces> plans) {
        this.plans = plans;
    }

    /** @param label key of the message that says what is done there */
    record Place(String path, String label) {}

    /** Empty for those who may not mend it, and for what a figure outside the application would have to mend. */
    Optional<Place> of(Finding finding, AnalysisView view, Actor actor) {
        if (!Editing.isAllowedTo(actor)) return Optional.empty();
        String analysis = "/analysis/" + view.assessment().fiscalYear();
        return switch (finding.kind()) {
            case DISCREPANCY, ROUNDING_NOTE, LEVEL_MISFIT, VERDICT -> figure(finding, view, analysis);
            case ZERO_ITEMS -> place(analysis + "/scores", "scores");
            case NAME_DRIFT, URGENT_NOT_DISCUSSED, GUIDANCE_KEEPS_LEVEL -> place("/analysis/import", "import");
            case REFERENCE_ERROR, SHORT_NOTICE, MEASURE_WITHOUT_OWNER ->
                finding.measure().isEmpty() ? place("/analysis/import", "import") : measure(finding);
            case MEASURE_WITHOUT_STEP -> plan().map(it -> label(it.newStep(reference(finding)), "step"));
            case MEASURE_WITHOUT_OBLIGATION -> plan().map(it -> label(it.newDuty(reference(finding)), "duty"));
            case COVERAGE_GAP -> Subject.ofCode(finding.refersTo()).flatMap(it -> newMeasure(it, view));
            case ISSUED_ON_OLD_FIGURE ->
                isStated(finding.refersTo(), view)
                        ? stated(finding.refersTo(), analysis)
                        : place(analysis + "#conclusion", "conclude");
        };
    }

    /** Where a measure for the weakness is added. */
    public Optional<Place> newMeasure(Subject weak, AnalysisView view) {
        String name = view.weaknesses().stream()
                .filter(row -> row.weakness().subject().equals(weak))
                .map(WeaknessRow::name)
                .findFirst()
                .orElse("");
        return plan().map(it -> label(it.newMeasure(view.assessment(), weak, name), "new-measure"));
    }

    private static Optional<Place> figure(Finding finding, AnalysisView view, String analysis) {
        if (isStated(finding.refersTo(), view)) return stated(finding.refersTo(), analysis);
        return view.sheet().lines().stream().anyMatch(it -> it.subject().code().equals(finding.refersTo()))
                ? place(analysis + "/scores/" + finding.refersTo() + "/correction", "score")
                : Optional.empty();
    }

    private static boolean isStated(String where, AnalysisView view) {
        return view.analysis().stated().stream()
                .anyMatch(it -> it.result().where().equals(where));
    }

    private static Optional<Place> stated(String where, String analysis) {
        return place(
                UriComponentsBuilder.fromPath(analysis + "/stated-results")
                        .queryParam("where", "{where}")
                        .encode()
                        .buildAndExpand(where)
                        .toUriString(),
                "stated");
    }

    private Optional<Place> measure(Finding finding) {
        return plan().map(it -> label(it.measure(reference(finding)), "measure"));
    }

    private Optional<PlanPlaces> plan() {
        return Optional.ofNullable(plans.getIfAvailable());
    }

    private static String reference(Finding finding) {
        return finding.measure().orElseThrow();
    }

    private static Optional<Place> place(String path, String what) {
        return Optional.of(label(path, what));
    }

    private static Place label(String path, String what) {
        return new Place(path, "readiness.mend." + what);
    }
}
