package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.DISCREPANCY;
import static org.yokradap.assessment.api.analysis.Finding.Kind.LEVEL_MISFIT;
import static org.yokradap.assessment.api.analysis.Finding.Kind.ROUNDING_NOTE;
import static org.yokradap.assessment.api.analysis.Finding.Severity.ERROR;
import static org.yokradap.assessment.api.analysis.Finding.Severity.NOTE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.LevelScale;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.StatedResult;

/** What papers state as the result, against what is computed and against the year's scale. */
record StatedChecks(Figures figures, List<StatedResult> stated) {
    Difference difference(StatedResult result) {
        return result.overall()
                .flatMap(said -> overall().map(figure -> Difference.between(said, figure)))
                .orElse(Difference.NOT_COMPARABLE);
    }

    List<Finding> findings() {
        return stated.stream()
                .flatMap(result -> Stream.concat(total(result).stream(), level(result).stream()))
                .toList();
    }

    private Optional<Score> overall() {
        return figures.overall().map(Exact::rounded);
    }

    private Optional<Finding> total(StatedResult result) {
        if (result.overall().isEmpty() || overall().isEmpty()) return Optional.empty();
        Score said = result.overall().get();
        Score figure = overall().get();
        String where = result.where();
        return switch (difference(result)) {
            case ROUNDING_NOTE -> Optional.of(Finding.of(ROUNDING_NOTE, NOTE, where, "stated", where, said, figure));
            case DISCREPANCY -> Optional.of(Finding.of(DISCREPANCY, ERROR, where, "stated", where, said, figure));
            case AGREES, NOT_COMPARABLE -> Optional.empty();
        };
    }

    /** A stated level is held against the total stated beside it, and against the computed one where none is. */
    private Optional<Finding> level(StatedResult result) {
        if (result.level().isEmpty()) return Optional.empty();
        LevelScale scale = figures.framework().levels();
        String where = result.where();
        String said = result.level().get();
        Optional<Level> named = scale.named(said);
        if (named.isEmpty()) {
            int year = figures.framework().id().fiscalYear();
            // As text: a year is not a quantity, so no language may group its digits.
            return Optional.of(
                    Finding.of(LEVEL_MISFIT, ERROR, where, "not-of-scale", where, said, String.valueOf(year)));
        }
        Optional<Score> total = result.overall().or(this::overall);
        return total.flatMap(score -> scale.levelOf(score, figures.roundedInstruments())
                .filter(fitting -> !fitting.equals(named.get()))
                .map(fitting -> Finding.of(
                        LEVEL_MISFIT, ERROR, where, "other-level", where, said, score.rounded(), fitting.name())));
    }
}
