package org.yokradap.assessment.api.analysis;

import static org.yokradap.assessment.api.analysis.Finding.Kind.ISSUED_ON_OLD_FIGURE;
import static org.yokradap.assessment.api.analysis.Finding.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.Wording;
import org.yokradap.assessment.api.analysis.Analysis.OverallFigure;

/** Papers and conclusions that rest on a score which was corrected since. */
record CorrectionChecks(Framework framework, WeaknessRules rules, Material material) {
    /** How the finding names the conclusion of the analysis, which is no paper of the agency. */
    static final String CONCLUSION = "conclusion";

    List<Finding> findings() {
        if (material.past().corrections().isEmpty()) return List.of();
        var findings = new ArrayList<Finding>();
        material.stated().forEach(paper -> findings.addAll(about(paper)));
        material.past().concluded().ifPresent(place -> findings.addAll(aboutConclusion(place)));
        return List.copyOf(findings);
    }

    /** A score that was corrected, perhaps more than once. */
    private record Change(Score from, Score to, LocalDate on) {}

    /** A paper that states the figure of today has nothing to mend, whenever it was recorded. */
    private List<Finding> about(StatedResult paper) {
        Map<Subject, Change> changes =
                changesSince(Objects.requireNonNullElse(material.past().papers().get(paper.where()), Long.MAX_VALUE));
        Outcome now = outcome(material.scores());
        Outcome then = outcome(undone(changes));
        if (!restsOn(then, now, paper)) return List.of();
        return changes.entrySet().stream()
                .filter(it -> !outcome(undone(Map.of(it.getKey(), it.getValue())))
                        .exact()
                        .equals(now.exact()))
                .map(it -> Finding.of(
                        ISSUED_ON_OLD_FIGURE,
                        WARNING,
                        paper.where(),
                        "paper",
                        paper.where(),
                        it.getKey(),
                        it.getValue().from(),
                        it.getValue().to(),
                        it.getValue().on(),
                        then.shown(),
                        now.shown()))
                .toList();
    }

    private static boolean restsOn(Outcome then, Outcome now, StatedResult paper) {
        boolean otherTotal = !then.total().equals(now.total())
                && paper.overall()
                        .map(Score::rounded)
                        .filter(it -> !Optional.of(it).equals(now.total()))
                        .isPresent();
        boolean otherLevel = !then.level().equals(now.level())
                && paper.level()
                        .filter(it -> now.level()
                                .filter(level -> Wording.same(level.name(), it))
                                .isEmpty())
                        .isPresent();
        return otherTotal || otherLevel;
    }

    private List<Finding> aboutConclusion(long place) {
        Map<Subject, Change> changes = changesSince(place);
        Outcome now = outcome(material.scores());
        if (outcome(undone(changes)).isConcludedLike(now)) return List.of();
        return changes.entrySet().stream()
                .filter(it ->
                        !outcome(undone(Map.of(it.getKey(), it.getValue()))).isConcludedLike(now))
                .map(it -> Finding.of(
                        ISSUED_ON_OLD_FIGURE,
                        WARNING,
                        CONCLUSION,
                        CONCLUSION,
                        it.getKey(),
                        it.getValue().from(),
                        it.getValue().to(),
                        it.getValue().on()))
                .toList();
    }

    /** Net changes only: what was corrected back and forth is as it was. */
    private Map<Subject, Change> changesSince(long place) {
        Map<Subject, Change> changes = new LinkedHashMap<>();
        for (Past.Corrected it : material.past().corrections()) {
            if (it.place() <= place) continue;
            Score from = changes.containsKey(it.subject())
                    ? changes.get(it.subject()).from()
                    : it.from();
            changes.put(it.subject(), new Change(from, it.to(), it.on()));
        }
        changes.values().removeIf(it -> it.from().equals(it.to()));
        return changes;
    }

    private ScoreSheet undone(Map<Subject, Change> changes) {
        return new ScoreSheet(material.scores().lines().stream()
                .map(line -> changes.containsKey(line.subject())
                        ? new ScoreLine(
                                line.subject(), changes.get(line.subject()).from(), line.written())
                        : line)
                .toList());
    }

    private Outcome outcome(ScoreSheet scores) {
        var figures = new Figures(framework, scores);
        Optional<OverallFigure> overall = Analysis.overall(figures);
        return new Outcome(
                overall.map(OverallFigure::exact),
                overall.map(OverallFigure::score),
                overall.flatMap(OverallFigure::level),
                Weaknesses.by(rules, figures, material.judgements()).stream()
                        .map(Weakness::subject)
                        .toList());
    }

    /** What a paper or a conclusion can say of the scores. */
    private record Outcome(Optional<Exact> exact, Optional<Score> total, Optional<Level> level, List<Subject> weak) {
        boolean isConcludedLike(Outcome other) {
            return total.equals(other.total) && level.equals(other.level) && weak.equals(other.weak);
        }

        String shown() {
            return total.map(Score::toString).orElse("–");
        }
    }
}
