package org.yokradap.assessment.api.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;

/**
 * The current analysis of an assessment: figures, level, weaknesses and findings. Lists of figures follow the framework and
 * name what is missing with an empty score. {@code exact} figures are unrounded, {@code score}s have two decimals.
 *
 * @param itemsOfNoIndicator instruments of which the framework does not know which recorded items belong to which indicator, so
 *     that an indicator's score does not follow from them
 */
public record Analysis(
        FrameworkId framework,
        List<InstrumentFigure> instruments,
        Optional<OverallFigure> overall,
        List<StatedFigure> stated,
        List<IndicatorFigure> indicators,
        List<Subject> itemsOfNoIndicator,
        List<Weakness> weaknesses,
        List<Finding> findings) {

    public record InstrumentFigure(Subject code, String name, Optional<Exact> exact, Optional<Score> score) {}

    /**
     * The total of the instruments.
     *
     * @param level empty when it hangs on an instrument whose score is not known
     */
    public record OverallFigure(Exact exact, Score score, Optional<Level> level, boolean passes) {}

    public record StatedFigure(StatedResult result, Difference verdict) {}

    /**
     * One indicator against the pass mark.
     *
     * @param passes empty when the score is
     */
    public record IndicatorFigure(
            Subject code, String name, Optional<Exact> exact, Optional<Score> score, Optional<Boolean> passes) {}

    public static Analysis of(Framework framework, WeaknessRules rules, Material material) {
        var figures = new Figures(framework, material.scores());
        var statements = new StatedChecks(figures, material.stated());
        Optional<MeasureChecks> measures =
                material.measures().map(lines -> new MeasureChecks(framework, lines, material.notice()));
        List<Weakness> weak = Weaknesses.by(rules, figures, material.judgements());
        List<Weakness> weaknesses = measures.map(it -> it.answered(weak)).orElse(weak);

        var findings = new ArrayList<Finding>();
        findings.addAll(statements.findings());
        findings.addAll(new CorrectionChecks(framework, rules, material).findings());
        findings.addAll(new FigureChecks(figures).findings());
        findings.addAll(new WordChecks(framework, material.scores()).findings());
        findings.addAll(new GuidanceChecks(framework, material.scores(), weaknesses).findings());
        measures.ifPresent(it -> findings.addAll(it.findings(weaknesses)));

        return new Analysis(
                framework.id(),
                framework.instruments().stream().map(it -> figure(it, figures)).toList(),
                overall(figures),
                material.stated().stream()
                        .map(it -> new StatedFigure(it, statements.difference(it)))
                        .toList(),
                framework.indicators().map(it -> figure(it, figures)).toList(),
                figures.withItemsOfNoIndicator().stream().map(Instrument::code).toList(),
                weaknesses,
                List.copyOf(findings));
    }

    /** The overall figure alone, for those who need no checks. */
    public static Optional<OverallFigure> overall(Figures figures) {
        Framework framework = figures.framework();
        return figures.overall().map(exact -> {
            Score score = exact.rounded();
            Optional<Level> level = framework.levels().levelOf(score, figures.roundedInstruments());
            return new OverallFigure(exact, score, level, !score.isBelow(framework.passMark()));
        });
    }

    private static InstrumentFigure figure(Instrument instrument, Figures figures) {
        Optional<Exact> exact = figures.of(instrument);
        return new InstrumentFigure(instrument.code(), instrument.name(), exact, exact.map(Exact::rounded));
    }

    private static IndicatorFigure figure(Part indicator, Figures figures) {
        Optional<Exact> exact = figures.of(indicator);
        Optional<Score> score = exact.map(Exact::rounded);
        Score mark = figures.framework().passMark();
        return new IndicatorFigure(
                indicator.code(), indicator.name(), exact, score, score.map(it -> !it.isBelow(mark)));
    }
}
