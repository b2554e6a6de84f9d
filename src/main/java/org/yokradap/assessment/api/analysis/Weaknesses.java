package org.yokradap.assessment.api.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.WeaknessKind;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;

/** The weakness rules, applied to figures on two decimals. */
public final class Weaknesses {
    private final Framework framework;
    private final Figures figures;
    private final WeaknessRules rules;

    private Weaknesses(Figures figures, WeaknessRules rules) {
        this.framework = figures.framework();
        this.figures = figures;
        this.rules = rules;
    }

    /** What the rules find and nobody dismissed, then what was named by hand and no rule finds. */
    public static List<Weakness> by(WeaknessRules rules, Figures figures, Judgements judgements) {
        List<Weakness> found = by(rules, figures).stream()
                .filter(it -> !judgements.dismissed().contains(it.subject()))
                .toList();
        Stream<Weakness> named = judgements.named().stream()
                .filter(it -> found.stream().noneMatch(weak -> weak.subject().equals(it)))
                .map(it -> new Weakness(
                        figures.framework().kindOf(it), it, figures.rounded(it), false, WeaknessRule.BY_HAND));
        return Stream.concat(found.stream(), named).toList();
    }

    /** Instruments first, then indicators, then questions and items, each in the framework's order. */
    private static List<Weakness> by(WeaknessRules rules, Figures figures) {
        return new Weaknesses(figures, rules).all();
    }

    private List<Weakness> all() {
        var found = new ArrayList<Weakness>();
        framework.instruments().forEach(it -> below(
                        rules.instrumentBelow(), it.code(), WeaknessRule.INSTRUMENT_BELOW_MARK)
                .ifPresent(found::add));
        found.addAll(indicators());
        items().flatMap(item -> weakItem(item).stream()).forEach(found::add);
        return List.copyOf(found);
    }

    private List<Weakness> indicators() {
        List<Weakness> weak = framework
                .indicators()
                .flatMap(it -> below(rules.indicatorBelow(), it.code(), WeaknessRule.INDICATOR_BELOW_MARK).stream())
                .toList();
        return weak.stream().map(it -> isUrgent(it, weak) ? urgent(it) : it).toList();
    }

    /** Equal scores share a rank, so that which of two equals is urgent never depends on their order. */
    private boolean isUrgent(Weakness one, List<Weakness> weak) {
        Score score = one.score().orElseThrow();
        long lower = weak.stream()
                .filter(it -> it.score().orElseThrow().isBelow(score))
                .count();
        return lower < rules.urgentLowest();
    }

    private static Weakness urgent(Weakness it) {
        return new Weakness(it.kind(), it.subject(), it.score(), true, it.rule());
    }

    private Stream<Subject> items() {
        Stream<Subject> listed = framework.parts().map(Part::code);
        Stream<Subject> recorded =
                figures.sheet().lines().stream().map(ScoreLine::subject).filter(framework::knows);
        return Stream.concat(listed, recorded)
                .filter(subject -> subject.detail() == Detail.ITEM)
                .distinct();
    }

    private Optional<Weakness> weakItem(Subject item) {
        if (framework.kindOf(item) == WeaknessKind.QUESTION)
            return below(rules.questionBelow(), item, WeaknessRule.QUESTION_BELOW_MARK);
        Optional<Score> zero = figures.rounded(item).filter(score -> rules.itemsScoredZero() && score.isZero());
        return zero.map(score ->
                        new Weakness(WeaknessKind.ITEM, item, Optional.of(score), false, WeaknessRule.ITEM_SCORED_ZERO))
                .or(() -> below(rules.itemBelow(), item, WeaknessRule.ITEM_BELOW_MARK));
    }

    private Optional<Weakness> below(Optional<Score> mark, Subject subject, WeaknessRule rule) {
        return mark.flatMap(m -> figures.rounded(subject).filter(score -> score.isBelow(m)))
                .map(score -> new Weakness(framework.kindOf(subject), subject, Optional.of(score), false, rule));
    }
}
