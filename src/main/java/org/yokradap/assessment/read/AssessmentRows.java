package org.yokradap.assessment.read;

import static org.yokradap.assessment.read.SaidColumns.SAID;
import static org.yokradap.assessment.read.SaidColumns.WITHDRAWN;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisView.Acceptance;
import org.yokradap.assessment.api.analysis.AnalysisView.Correction;
import org.yokradap.assessment.api.analysis.AnalysisView.Reason;
import org.yokradap.assessment.api.analysis.RulesInForce.Choice;
import org.yokradap.assessment.read.StoredAssessment.Concluded;
import org.yokradap.assessment.read.StoredAssessment.Corrected;
import org.yokradap.assessment.read.StoredAssessment.Judged;
import org.yokradap.assessment.read.StoredAssessment.Stated;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.ViewStore;

/** Reads the rows of {@link ScoresProjection} back. */
final class AssessmentRows {
    private final ViewStore store;

    AssessmentRows(ViewStore store) {
        this.store = store;
    }

    List<Integer> years(AgencyId agency) {
        return store.sql()
                .sql("select fiscal_year from assessment_opened where agency = ? order by fiscal_year desc")
                .param(agency.value())
                .query(Integer.class)
                .list();
    }

    Optional<StoredAssessment> find(AssessmentId id) {
        return store.sql()
                .sql("select framework from assessment_opened where assessment = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(framework -> new StoredAssessment(
                        id,
                        new FrameworkId(framework),
                        rows("assessment_score", id, AssessmentRows::score),
                        rows("assessment_correction", id, AssessmentRows::correction),
                        rows("assessment_stated", id, AssessmentRows::stated),
                        rows("assessment_weakness", id, AssessmentRows::weakness),
                        rows("assessment_conclusion", id, AssessmentRows::concluded).stream()
                                .findFirst(),
                        rows("assessment_rules", id, AssessmentRows::choice),
                        rows("assessment_acceptance", id, AssessmentRows::acceptance)));
    }

    private <T> List<T> rows(String table, AssessmentId id, RowMapper<T> row) {
        return store.sql()
                .sql("select * from " + table + " where assessment = ? order by place")
                .param(id.value())
                .query(row)
                .list();
    }

    private static Corrected correction(ResultSet row, int number) throws SQLException {
        return new Corrected(
                row.getLong("place"),
                subject(row),
                new Correction(
                        new Score(row.getBigDecimal("score_before")),
                        new Score(row.getBigDecimal("score_after")),
                        reason(row)));
    }

    private static ScoreLine score(ResultSet row, int number) throws SQLException {
        return new ScoreLine(
                subject(row),
                new Score(row.getBigDecimal("score")),
                new AsWritten(
                        text(row, "written_under").map(Subject::new),
                        text(row, "written_name"),
                        text(row, "written_verdict"),
                        text(row, "written_text"),
                        text(row, "written_guidance")));
    }

    private static Stated stated(ResultSet row, int number) throws SQLException {
        return new Stated(
                new StatedResult(row.getString("paper"), figure(row, "overall"), text(row, "level_name")),
                row.getLong("latest_place"));
    }

    private static Judged weakness(ResultSet row, int number) throws SQLException {
        return new Judged(subject(row), row.getBoolean("dismissed"), SAID.reason(row, "reason"));
    }

    private static Concluded concluded(ResultSet row, int number) throws SQLException {
        return new Concluded(
                row.getLong("place"),
                figure(row, "overall"),
                text(row, "level_name"),
                Arrays.stream(row.getString("weaknesses").split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(Subject::new)
                        .toList(),
                StoredRules.read(row.getString("rules")),
                SAID.read(row));
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(text(row, "rules").map(StoredRules::read), row.getString("reason"), SAID.read(row));
    }

    private static Acceptance acceptance(ResultSet row, int number) throws SQLException {
        return new Acceptance(
                new FindingKey(row.getString("finding")),
                row.getString("refers_to"),
                reason(row),
                WITHDRAWN.reason(row, "withdrawn_reason"));
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return new Reason(row.getString("reason"), SAID.read(row));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("subject"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Score> figure(ResultSet row, String column) throws SQLException {
        return Optional.<BigDecimal>ofNullable(row.getBigDecimal(column)).map(Score::new);
    }
}
