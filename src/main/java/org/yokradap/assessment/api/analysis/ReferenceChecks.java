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
        return Stream.of(unknown(citation), misplaced(citation), misnumbered(citation))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> unknown(Citation citation) {
        return citation.subject()
                .filter(it -> !framework.knows(it))
                .map(it -> Finding.of(REFERENCE_ERROR, ERROR, citation.label(), "unknown", it));
    }

    private Optional<Finding> misplaced(Citation citation) {
        return citation.subject().flatMap(subject -> {
            Placement placement = Placement.of(framework, subject);
            return Stream.of(citation.under(), citation.instrument())
                    .flatMap(Optional::stream)
                    .filter(under -> !under.equals(subject))
                    .flatMap(under -> placement.contradictedBy(under).stream()
                            .map(right -> Finding.of(
                                    REFERENCE_ERROR,
                                    ERROR,
                                    citation.label(),
                                    "measure-under-another",
                                    subject,
                                    under,
                                    right)))
                    .findFirst();
        });
    }

    private Optional<Finding> misnumbered(Citation citation) {
        if (citation.item().isEmpty() || citation.printed().isEmpty()) return Optional.empty();
        Subject item = citation.item().get();
        Subject printed = citation.printed().get();
        if (item.equals(printed)) return Optional.empty();
        Optional<Subject> owner = framework.above(printed).stream().findFirst();
        return Optional.of(
                owner.isPresent()
                        ? Finding.of(REFERENCE_ERROR, ERROR, item, "misnumbered", item, printed, owner.get())
                        : Finding.of(REFERENCE_ERROR, ERROR, item, "misnumbered-unknown", item, printed));
    }
}
