package org.yokradap.assessment.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.StatedResultRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;

/** Keeps what is recorded of each assessment. */
@Component
@ProcessingGroup(ScoresProjection.GROUP)
class ScoresProjection {
    static final String GROUP = "assessment.scores.v1";

    private static final String OPENED = "assessment_opened";
    private static final String SCORE = "assessment_score";
    private static final String CORRECTION = "assessment_correction";
    private static final String STATED = "assessment_stated";
    private static final String WEAKNESS = "assessment_weakness";
    private static final String CONCLUSION = "assessment_conclusion";

    private final ViewStore store;

    ScoresProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(AssessmentOpened event) {
        AssessmentId id = event.assessmentId();
        store.put(
                OPENED,
                Map.of("assessment", id.value()),
                Map.of(
                        "agency", id.agencyId().value(),
                        "fiscal_year", id.fiscalYear(),
                        "framework", event.frameworkId().value()));
    }

    /** A score that gets more words keeps its place. */
    @EventHandler
    void on(ScoreRecorded event, @SequenceNumber long place) {
        var key = key(event.assessmentId(), event.subject());
        var row = new HashMap<String, @Nullable Object>();
        row.put("score", event.score().value());
        row.put("written_under", event.written().under().map(Subject::code).orElse(null));
        row.put("written_name", event.written().name().orElse(null));
        row.put("written_verdict", event.written().verdict().orElse(null));
        row.put("written_text", event.written().text().orElse(null));
        row.put("written_guidance", event.written().guidance().orElse(null));
        if (store.update(SCORE, key, row) > 0) return;
        row.put("place", place);
        store.insert(SCORE, key, row);
    }

    @EventHandler
    void on(ScoreCorrected event, @SequenceNumber long place) {
        store.update(
                SCORE,
                key(event.assessmentId(), event.subject()),
                Map.of("score", event.to().value()));
        store.put(
                CORRECTION,
                Map.of("assessment", event.assessmentId().value(), "place", place),
                Map.of(
                        "subject", event.subject().code(),
                        "score_before", event.from().value(),
                        "score_after", event.to().value(),
                        "reason", event.reason()));
    }

    /** A paper that says something else keeps its place. */
    @EventHandler
    void on(StatedResultRecorded event, @SequenceNumber long place) {
        var paper = Map.of("assessment", event.assessmentId().value(), "paper", event.where());
        var row = new HashMap<String, @Nullable Object>();
        row.put("overall", value(event.overall()));
        row.put("level_name", event.level().orElse(null));
        if (store.update(STATED, paper, row) > 0) return;
        row.put("place", place);
        store.insert(STATED, paper, row);
    }

    @EventHandler
    void on(WeaknessIdentified event, @SequenceNumber long place) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("dismissed", false);
        row.put("found_by", event.rule().name());
        row.put("reason", event.reason().orElse(null));
        row.put("place", place);
        store.put(WEAKNESS, key(event.assessmentId(), event.subject()), row);
    }

    @EventHandler
    void on(WeaknessDismissed event) {
        store.update(
                WEAKNESS,
                key(event.assessmentId(), event.subject()),
                Map.of("dismissed", true, "reason", event.reason()));
    }

    /** What a correction made strong again is no weakness any more. */
    @EventHandler
    void on(AnalysisConcluded event, @MetaDataValue(Signature.AT) String at) {
        AssessmentId id = event.assessmentId();
        removeWeaknessesExcept(event.weaknesses(), id);
        var row = new HashMap<String, @Nullable Object>();
        row.put("overall", value(event.overall()));
        row.put("level_name", event.level().orElse(null));
        row.put("weaknesses", event.weaknesses().stream().map(Subject::code).collect(Collectors.joining(" ")));
        row.put("rules", StoredRules.write(event.rules()));
        row.put("concluded_at", at);
        store.put(CONCLUSION, Map.of("assessment", id.value()), row);
    }

    private void removeWeaknessesExcept(List<Subject> standing, AssessmentId id) {
        store
                .sql()
                .sql("select subject from assessment_weakness where assessment = ? and not dismissed")
                .param(id.value())
                .query(String.class)
                .list()
                .stream()
                .map(Subject::new)
                .filter(it -> !standing.contains(it))
                .forEach(it -> store.remove(WEAKNESS, key(id, it)));
    }

    @ResetHandler
    void empty() {
        List.of(CONCLUSION, WEAKNESS, STATED, CORRECTION, SCORE, OPENED).forEach(store::clear);
    }

    private static Map<String, String> key(AssessmentId assessment, Subject subject) {
        return Map.of("assessment", assessment.value(), "subject", subject.code());
    }

    private static @Nullable BigDecimal value(Optional<Score> score) {
        return score.map(Score::value).orElse(null);
    }
}
