package org.yokradap.assessment.read;

import static org.yokradap.assessment.read.SaidColumns.SAID;
import static org.yokradap.assessment.read.SaidColumns.WITHDRAWN;

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
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AcceptanceWithdrawn;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentOpened;
import org.yokradap.assessment.api.FindingAccepted;
import org.yokradap.assessment.api.JudgementWithdrawn;
import org.yokradap.assessment.api.RulesChosen;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreCorrected;
import org.yokradap.assessment.api.ScoreRecorded;
import org.yokradap.assessment.api.StatedResultRecorded;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.platform.ViewStore;

/** Keeps what is recorded of each assessment. */
@Component
@ProcessingGroup(ScoresProjection.GROUP)
class ScoresProjection {
    static final String GROUP = "assessment.scores.v2";

    private static final String OPENED = "assessment_opened";
    private static final String SCORE = "assessment_score";
    private static final String CORRECTION = "assessment_correction";
    private static final String STATED = "assessment_stated";
    private static final String WEAKNESS = "assessment_weakness";
    private static final String CONCLUSION = "assessment_conclusion";
    private static final String RULES = "assessment_rules";
    private static final String ACCEPTANCE = "assessment_acceptance";

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
    void on(ScoreCorrected event, @SequenceNumber long place, MetaData signature) {
        store.update(
                SCORE,
                key(event.assessmentId(), event.subject()),
                Map.of("score", event.to().value()));
        var row = new HashMap<String, @Nullable Object>();
        row.put("subject", event.subject().code());
        row.put("score_before", event.from().value());
        row.put("score_after", event.to().value());
        row.put("reason", event.reason());
        SAID.write(row, signature);
        store.put(CORRECTION, key(event.assessmentId(), place), row);
    }

    /** A paper that says something else keeps its place. */
    @EventHandler
    void on(StatedResultRecorded event, @SequenceNumber long place) {
        var paper = Map.of("assessment", event.assessmentId().value(), "paper", event.where());
        var row = new HashMap<String, @Nullable Object>();
        row.put("overall", value(event.overall()));
        row.put("level_name", event.level().orElse(null));
        row.put("latest_place", place);
        if (store.update(STATED, paper, row) > 0) return;
        row.put("place", place);
        store.insert(STATED, paper, row);
    }

    /** A conclusion that finds again what an officer named leaves the officer's word and its moment. */
    @EventHandler
    void on(WeaknessIdentified event, @SequenceNumber long place, MetaData signature) {
        var key = key(event.assessmentId(), event.subject());
        var row = new HashMap<String, @Nullable Object>();
        row.put("found_by", event.rule().name());
        row.put("place", place);
        if (event.reason().isPresent() && isNamed(event)) {
            store.update(WEAKNESS, key, row);
            return;
        }
        row.put("dismissed", false);
        row.put("reason", event.reason().orElse(null));
        SAID.clear(row);
        if (event.reason().isPresent()) SAID.write(row, signature);
        store.put(WEAKNESS, key, row);
    }

    @EventHandler
    void on(WeaknessDismissed event, MetaData signature) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("dismissed", true);
        row.put("reason", event.reason());
        SAID.write(row, signature);
        store.update(WEAKNESS, key(event.assessmentId(), event.subject()), row);
    }

    /** What a rule had found as well stays, without the officer's reason. */
    @EventHandler
    void on(JudgementWithdrawn event) {
        var key = key(event.assessmentId(), event.subject());
        var row = new HashMap<String, @Nullable Object>();
        row.put("reason", null);
        SAID.clear(row);
        store.sql()
                .sql(
                        "delete from assessment_weakness where assessment = ? and subject = ? and (dismissed or found_by = ?)")
                .params(event.assessmentId().value(), event.subject().code(), WeaknessRule.BY_HAND.name())
                .update();
        store.update(WEAKNESS, key, row);
    }

    /** What a correction made strong again is no weakness any more. */
    @EventHandler
    void on(AnalysisConcluded event, @SequenceNumber long place, MetaData signature) {
        AssessmentId id = event.assessmentId();
        removeWeaknessesExcept(event.weaknesses(), id);
        var row = new HashMap<String, @Nullable Object>();
        row.put("overall", value(event.overall()));
        row.put("level_name", event.level().orElse(null));
        row.put("weaknesses", event.weaknesses().stream().map(Subject::code).collect(Collectors.joining(" ")));
        row.put("rules", StoredRules.write(event.rules()));
        row.put("place", place);
        SAID.write(row, signature);
        store.put(CONCLUSION, Map.of("assessment", id.value()), row);
    }

    @EventHandler
    void on(RulesChosen event, @SequenceNumber long place, MetaData signature) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("rules", event.rules().map(StoredRules::write).orElse(null));
        row.put("reason", event.reason());
        SAID.write(row, signature);
        store.put(RULES, key(event.assessmentId(), place), row);
    }

    @EventHandler
    void on(FindingAccepted event, @SequenceNumber long place, MetaData signature) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("finding", event.finding().value());
        row.put("refers_to", event.refersTo());
        row.put("reason", event.reason());
        SAID.write(row, signature);
        store.put(ACCEPTANCE, key(event.assessmentId(), place), row);
    }

    @EventHandler
    void on(AcceptanceWithdrawn event, MetaData signature) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("withdrawn_reason", event.reason());
        WITHDRAWN.write(row, signature);
        store.sql()
                .sql(
                        "select place from assessment_acceptance where assessment = ? and finding = ? and withdrawn_at is null")
                .params(event.assessmentId().value(), event.finding().value())
                .query(Long.class)
                .list()
                .forEach(place -> store.update(ACCEPTANCE, key(event.assessmentId(), place), row));
    }

    private boolean isNamed(WeaknessIdentified event) {
        return store.sql()
                        .sql("select count(*) from assessment_weakness"
                                + " where assessment = ? and subject = ? and not dismissed and reason is not null")
                        .params(event.assessmentId().value(), event.subject().code())
                        .query(Integer.class)
                        .single()
                > 0;
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
        List.of(ACCEPTANCE, RULES, CONCLUSION, WEAKNESS, STATED, CORRECTION, SCORE, OPENED)
                .forEach(store::clear);
    }

    private static Map<String, String> key(AssessmentId assessment, Subject subject) {
        return Map.of("assessment", assessment.value(), "subject", subject.code());
    }

    private static Map<String, Object> key(AssessmentId assessment, long place) {
        return Map.of("assessment", assessment.value(), "place", place);
    }

    private static @Nullable BigDecimal value(Optional<Score> score) {
        return score.map(Score::value).orElse(null);
    }
}
