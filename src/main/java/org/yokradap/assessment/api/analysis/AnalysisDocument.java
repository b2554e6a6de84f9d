package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;

/**
 * An analysis as programs read it: figures are strings, so that no reader makes binary fractions of them, and names of kinds are
 * lower-case with hyphens. Fields may be added to it, none renamed.
 */
public record AnalysisDocument(
        String framework,
        List<InstrumentResult> instruments,
        Optional<OverallResult> overall,
        List<Statement> stated,
        List<IndicatorResult> indicators,
        List<WeaknessFound> weaknesses,
        List<FindingRaised> findings) {

    public record InstrumentResult(Subject code, String name, Optional<String> exact, Optional<Score> score) {}

    public record OverallResult(String exact, Score score, Optional<String> level, boolean passes) {}

    public record Statement(String where, Optional<Score> overall, Optional<String> level, String verdict) {}

    public record IndicatorResult(Subject code, String name, Optional<Score> score, Optional<Boolean> passes) {}

    public record WeaknessFound(
            String kind, Subject code, Optional<Score> score, boolean urgent, List<String> measures) {}

    public record FindingRaised(String kind, String refersTo, String severity, String message) {}

    /**
     * The document of an analysis.
     *
     * @param sentence says a finding in the reader's language
     */
    public static AnalysisDocument of(Analysis analysis, Function<Finding, String> sentence) {
        return new AnalysisDocument(
                analysis.framework().value(),
                analysis.instruments().stream()
                        .map(it -> new InstrumentResult(
                                it.code(), it.name(), it.exact().map(Exact::toString), it.score()))
                        .toList(),
                analysis.overall()
                        .map(it -> new OverallResult(
                                it.exact().toString(), it.score(), it.level().map(Level::name), it.passes())),
                analysis.stated().stream()
                        .map(it -> new Statement(
                                it.result().where(),
                                it.result().overall(),
                                it.result().level(),
                                code(it.verdict())))
                        .toList(),
                analysis.indicators().stream()
                        .map(it -> new IndicatorResult(it.code(), it.name(), it.score(), it.passes()))
                        .toList(),
                analysis.weaknesses().stream()
                        .map(it -> new WeaknessFound(
                                code(it.kind()), it.subject(), it.score(), it.urgent(), it.measures()))
                        .toList(),
                analysis.findings().stream()
                        .map(it -> new FindingRaised(
                                it.kind().code(), it.refersTo(), code(it.severity()), sentence.apply(it)))
                        .toList());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
