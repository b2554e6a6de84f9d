package org.yokradap.assessment.read;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.AnalysisView.Acceptance;
import org.yokradap.assessment.api.analysis.AnalysisView.Correction;
import org.yokradap.assessment.api.analysis.AnalysisView.Reason;
import org.yokradap.assessment.api.analysis.Judgements;
import org.yokradap.assessment.api.analysis.Past;
import org.yokradap.assessment.api.analysis.RulesInForce.Choice;
import org.yokradap.assessment.api.analysis.Said;
import org.yokradap.assessment.api.analysis.ScoreSheet;

/** What the rows say of one assessment. Everything is in the order in which it was recorded. */
record StoredAssessment(
        AssessmentId id,
        FrameworkId framework,
        List<ScoreLine> scores,
        List<Corrected> corrections,
        List<Stated> stated,
        List<Judged> weaknesses,
        Optional<Concluded> conclusion,
        List<Choice> rules,
        List<Acceptance> acceptances) {

    record Corrected(long place, Subject subject, Correction correction) {}

    /** @param latest where what the paper states was last recorded */
    record Stated(StatedResult result, long latest) {}

    /**
     * A weakness as it was last identified, or dismissed.
     *
     * @param reason the officer's, who named or dismissed it; empty for what only a rule found
     */
    record Judged(Subject subject, boolean dismissed, Optional<Reason> reason) {
        boolean named() {
            return !dismissed && reason.isPresent();
        }
    }

    record Concluded(
            long place,
            Optional<Score> overall,
            Optional<String> level,
            List<Subject> weaknesses,
            WeaknessRules rules,
            Said said) {}

    ScoreSheet sheet() {
        return new ScoreSheet(scores);
    }

    Judgements judgements() {
        return new Judgements(
                weaknesses.stream().filter(Judged::named).map(Judged::subject).toList(),
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

    List<Correction> corrections(Subject subject) {
        return corrections.stream()
                .filter(it -> it.subject().equals(subject))
                .map(Corrected::correction)
                .toList();
    }

    /** @param zone in which a correction has its day */
    Past past(ZoneId zone) {
        return new Past(
                corrections.stream()
                        .map(it -> new Past.Corrected(
                                it.place(),
                                it.subject(),
                                it.correction().from(),
                                it.correction().to(),
                                LocalDate.ofInstant(
                                        it.correction().reason().said().at(), zone)))
                        .toList(),
                stated.stream().collect(Collectors.toMap(it -> it.result().where(), Stated::latest)),
                conclusion.map(Concluded::place));
    }
}
