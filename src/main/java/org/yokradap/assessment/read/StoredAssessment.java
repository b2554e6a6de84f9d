package org.yokradap.assessment.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.AnalysisView.Correction;
import org.yokradap.assessment.api.analysis.Judgements;

/** What the rows say of one assessment. Everything is in the order in which it was recorded. */
record StoredAssessment(
        AssessmentId id,
        FrameworkId framework,
        List<ScoreLine> scores,
        Map<Subject, List<Correction>> corrections,
        List<StatedResult> stated,
        List<Judged> weaknesses,
        Optional<Concluded> conclusion) {

    /** A weakness as it was last identified, or dismissed. */
    record Judged(Subject subject, boolean dismissed, WeaknessRule foundBy, Optional<String> reason) {
        boolean byHand() {
            return !dismissed && foundBy == WeaknessRule.BY_HAND;
        }
    }

    record Concluded(
            Optional<Score> overall,
            Optional<String> level,
            List<Subject> weaknesses,
            WeaknessRules rules,
            Instant at) {}

    Judgements judgements() {
        return new Judgements(
                weaknesses.stream().filter(Judged::byHand).map(Judged::subject).toList(),
                weaknesses.stream()
                        .filter(Judged::dismissed)
                        .map(Judged::subject)
                        .collect(Collectors.toSet()));
    }

    /** How the weakness stands in the records; empty when it only follows from the scores as they are now. */
    Optional<Judged> settled(Subject weak) {
        return weaknesses.stream()
                .filter(it -> it.subject().equals(weak) && !it.dismissed())
                .findFirst();
    }
}
