package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.REFERENCE_ERROR;
import static org.yokradap.assessment.api.analysis.Finding.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Subject;

/** Whether the codes and numbers in a table of measures point to what they say. */
record ReferenceChecks(Framework framework) {
    List<Finding> findings(Citation citation) {
        Stream<Finding> unknown = citation.subjects().stream().flatMap(it -> unknown(it, citation).stream());
        Stream<Finding> misplaced = citation.subjects().stream().flatMap(it -> misplaced(it, citation).stream());
        return Stream.of(unknown, misplaced, misnumbered(citation).stream())
                .flatMap(it -> it)
                .toList();
    }

    private Optional<Finding> unknown(Subject subject, Citation citation) {
        return framework.knows(subject)
                ? Optional.empty()
                : Optional.of(Finding.of(REFERENCE_ERROR, ERROR, citation.label(), "unknown", subject));
    }

    private Optional<Finding> misplaced(Subject subject, Citation citation) {
        Placement placement = Placement.of(framework, subject);
        return Stream.of(citation.under(), citation.instrument())
                .flatMap(Optional::stream)
                .filter(under -> !under.equals(subject))
                .flatMap(under -> placement.contradictedBy(under).stream()
                        .map(right -> Finding.of(
                                REFERENCE_ERROR, ERROR, subject, "measure-under-another", subject, under, right)))
                .findFirst();
    }

    private Optional<Finding> misnumbered(Citation citation) {
        if (citation.items().isEmpty() || citation.printed().isEmpty()) return Optional.empty();
        Subject item = citation.items().getFirst();
        Subject printed = citation.printed().get();
        if (citation.items().contains(printed)) return Optional.empty();
        Optional<Subject> owner = framework.above(printed).stream().findFirst();
        return Optional.of(
                owner.isPresent()
                        ? Finding.of(REFERENCE_ERROR, ERROR, item, "misnumbered", item, printed, owner.get())
                        : Finding.of(REFERENCE_ERROR, ERROR, item, "misnumbered-unknown", item, printed));
    }
}
