package org.yokradap.assessment.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.Acceptance;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.Finding.Kind;
import org.yokradap.assessment.api.analysis.Finding.Severity;

/**
 * Findings as the readiness page lists them: the gravest first, those of one kind together.
 *
 * @param open without those of checks that held
 */
record Readiness(
        Map<Severity, Map<Kind, List<Row>>> open, List<Finding> passed, List<Row> accepted, List<Acceptance> history) {

    record Row(Finding finding, Optional<Acceptance> acceptance, Optional<Mending.Place> mend) {}

    static Readiness of(AnalysisView view, Function<Finding, Optional<Mending.Place>> mend) {
        List<Finding> open = view.openFindings();
        return new Readiness(
                open.stream()
                        .filter(it -> it.severity() != Severity.PASSED)
                        .map(it -> new Row(it, Optional.empty(), mend.apply(it)))
                        .collect(Collectors.groupingBy(
                                it -> it.finding().severity(),
                                () -> new EnumMap<>(Severity.class),
                                Collectors.groupingBy(
                                        it -> it.finding().kind(),
                                        () -> new EnumMap<>(Kind.class),
                                        Collectors.toList()))),
                open.stream().filter(it -> it.severity() == Severity.PASSED).toList(),
                view.acceptedFindings().stream()
                        .map(it -> new Row(it, view.acceptance(it), Optional.empty()))
                        .toList(),
                view.acceptances());
    }

    /** How many findings of this severity are open. */
    public int count(Severity severity) {
        return open.getOrDefault(severity, Map.of()).values().stream()
                .mapToInt(List::size)
                .sum();
    }

    public int errors() {
        return count(Severity.ERROR);
    }
}
