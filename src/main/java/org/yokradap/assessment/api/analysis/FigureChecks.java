package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.DISCREPANCY;
import static org.yokradap.assessment.api.analysis.Finding.Kind.ROUNDING_NOTE;
import static org.yokradap.assessment.api.analysis.Finding.Kind.ZERO_ITEMS;
import static org.yokradap.assessment.api.analysis.Finding.Severity.ERROR;
import static org.yokradap.assessment.api.analysis.Finding.Severity.NOTE;
import static org.yokradap.assessment.api.analysis.Finding.Severity.PASSED;
import static org.yokradap.assessment.api.analysis.Finding.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/** Recorded scores against what their parts say. */
record FigureChecks(Figures figures) {
    List<Finding> findings() {
        Stream<Finding> parts =
                figures.framework().parts().flatMap(it -> compare(it.code(), figures.computed(it)).stream());
        Stream<Finding> instruments = figures.framework().instruments().stream()
                .flatMap(it -> compare(it.code(), figures.computed(it)).stream());
        Stream<Finding> overall = compare(Subject.OVERALL, figures.computedOverall()).stream();
        Stream<Finding> zeroItems = figures.framework().instruments().stream()
                .filter(Instrument::allOrNothing)
                .flatMap(it -> it.indicators().stream())
                .flatMap(it -> explainByZeroItems(it).stream());
        return Stream.of(overall, instruments, parts, zeroItems)
                .flatMap(it -> it)
                .toList();
    }

    private Optional<Finding> compare(Subject subject, Optional<Exact> computed) {
        Optional<Score> recorded = figures.sheet().score(subject);
        if (recorded.isEmpty() || computed.isEmpty()) return Optional.empty();
        Score said = recorded.get();
        Score figure = computed.get().rounded();
        return switch (Difference.between(said, figure)) {
            case ROUNDING_NOTE -> Optional.of(Finding.of(ROUNDING_NOTE, NOTE, subject, "parts", subject, said, figure));
            case DISCREPANCY -> Optional.of(Finding.of(DISCREPANCY, ERROR, subject, "parts", subject, said, figure));
            case AGREES, NOT_COMPARABLE -> Optional.empty();
        };
    }

    /**
     * Papers list only the items that scored zero. If those are all, the other items are full, and the recorded score must
     * come out; if it does not, an item is missing from the list or does not belong there.
     */
    private Optional<Finding> explainByZeroItems(Part indicator) {
        Optional<Score> recorded = figures.sheet().score(indicator.code());
        long zeros = indicator.tree().filter(this::isZeroItem).count();
        boolean listComplete = indicator.tree().allMatch(Part::complete);
        if (recorded.isEmpty()
                || zeros == 0
                || !listComplete
                || figures.computed(indicator).isPresent()) return Optional.empty();
        Score expected = Exact.meanOf(
                        indicator.parts().stream().map(this::withOthersFull).toList())
                .orElseThrow()
                .rounded();
        boolean agrees = Difference.between(recorded.get(), expected) != Difference.DISCREPANCY;
        return Optional.of(Finding.of(
                ZERO_ITEMS,
                agrees ? PASSED : WARNING,
                indicator.code(),
                agrees ? "explain" : "do-not-explain",
                indicator.code(),
                recorded.get(),
                zeros,
                expected));
    }

    private boolean isZeroItem(Part part) {
        return part.code().detail() == Detail.ITEM
                && figures.sheet().score(part.code()).filter(Score::isZero).isPresent();
    }

    private Optional<Exact> withOthersFull(Part part) {
        Optional<Exact> known = figures.of(part);
        if (known.isPresent()) return known;
        if (part.parts().isEmpty()) return Optional.of(Exact.of(Score.FULL));
        return Exact.meanOf(part.parts().stream().map(this::withOthersFull).toList());
    }
}
