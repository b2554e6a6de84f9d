package org.yokradap.assessment.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.Comparison;
import org.yokradap.assessment.api.analysis.Comparison.Movement;
import org.yokradap.assessment.api.analysis.MeasureOutcomes.Outcome;
import org.yokradap.assessment.api.analysis.YearComparison.FollowedMeasure;
import org.yokradap.assessment.api.analysis.YearComparison.FollowedWeakness;
import org.yokradap.assessment.api.analysis.YearComparison.View;

/**
 * One year beside the year before, as programs read it; figures are strings. Fields may be added to it, none renamed.
 *
 * @param comparedWith the year before; empty when it has no assessment, and then there are no rows
 * @param indicators how many indicators moved in which way
 */
record ComparisonDocument(
        int year,
        Optional<Integer> comparedWith,
        Optional<FrameworkId> framework,
        Optional<FrameworkId> frameworkBefore,
        Map<String, Long> indicators,
        List<Line> rows,
        List<Followed> weaknesses) {

    record Line(
            String detail,
            Optional<Subject> codeBefore,
            Optional<Subject> code,
            String name,
            Optional<Score> scoreBefore,
            Optional<Score> score,
            Optional<String> difference,
            String movement) {
        static Line of(Comparison.Row row) {
            return new Line(
                    word(row.detail()),
                    row.before(),
                    row.now(),
                    row.name(),
                    row.scoreBefore(),
                    row.scoreNow(),
                    row.difference().map(BigDecimal::toPlainString),
                    word(row.movement()));
        }
    }

    /** A weakness of the year before. */
    record Followed(
            Subject code,
            String name,
            boolean urgent,
            Optional<Score> scoreBefore,
            Optional<Score> score,
            Optional<String> difference,
            Optional<String> movement,
            List<Measure> measures) {
        static Followed of(FollowedWeakness weak) {
            var row = weak.row();
            return new Followed(
                    weak.last().weakness().subject(),
                    weak.last().name(),
                    weak.last().weakness().urgent(),
                    weak.last().weakness().score(),
                    row.flatMap(Comparison.Row::scoreNow),
                    row.flatMap(Comparison.Row::difference).map(BigDecimal::toPlainString),
                    row.map(it -> word(it.movement())),
                    weak.measures().stream().map(Measure::of).toList());
        }
    }

    /** A measure that answers it; {@code reports} is empty when none is owed on it. */
    record Measure(String reference, String issue, Optional<String> progress, Optional<Outcome> reports) {
        static Measure of(FollowedMeasure measure) {
            return new Measure(
                    measure.line().reference(),
                    measure.line().issue(),
                    measure.outcome().map(it -> word(it.progress())),
                    measure.outcome());
        }
    }

    static ComparisonDocument of(View view) {
        Optional<Comparison> comparison = view.comparison();
        return new ComparisonDocument(
                view.year(),
                view.lastYear() ? Optional.of(view.year() - 1) : Optional.empty(),
                comparison.map(Comparison::now),
                comparison.map(Comparison::last),
                comparison.map(ComparisonDocument::indicators).orElse(Map.of()),
                comparison.map(Comparison::rows).orElse(List.of()).stream()
                        .map(Line::of)
                        .toList(),
                view.weaknesses().stream().map(Followed::of).toList());
    }

    private static Map<String, Long> indicators(Comparison comparison) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Movement movement : Movement.values())
            counts.put(word(movement), comparison.count(Detail.INDICATOR, movement));
        return counts;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
