package org.yokradap.assessment.api;

import static org.yokradap.people.api.Role.HEAD_OF_OFFICE;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;

/** Everything an assessment can be told. */
public sealed interface AssessmentCommand extends AgencyMessage {
    AssessmentId assessmentId();

    @Override
    default AgencyId agencyId() {
        return assessmentId().agencyId();
    }

    @AllowedTo(HEAD_OF_OFFICE)
    record OpenAssessment(@TargetAggregateIdentifier AssessmentId assessmentId, FrameworkId frameworkId)
            implements AssessmentCommand {}

    @AllowedTo(HEAD_OF_OFFICE)
    record RecordScore(
            @TargetAggregateIdentifier AssessmentId assessmentId, Subject subject, Score score, AsWritten written)
            implements AssessmentCommand {}

    /**
     * Records everything that an agency's tables say, or nothing of it; opens the assessment if nobody has. Each line is
     * accepted or refused as if it had been recorded alone.
     *
     * @param correction why scores that are recorded otherwise are corrected to what the tables say; without it they are refused
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record RecordTables(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            FrameworkId frameworkId,
            List<ScoreLine> scores,
            List<StatedResult> stated,
            Optional<String> correction)
            implements AssessmentCommand {
        public RecordTables {
            scores = List.copyOf(scores);
            stated = List.copyOf(stated);
        }
    }

    /** Replaces a recorded score; the reason is kept with both figures. */
    @AllowedTo(HEAD_OF_OFFICE)
    record CorrectScore(
            @TargetAggregateIdentifier AssessmentId assessmentId, Subject subject, Score score, String reason)
            implements AssessmentCommand {}

    /** Records what a paper says the result is; saying something else for the same paper replaces it. */
    @AllowedTo(HEAD_OF_OFFICE)
    record RecordStatedResult(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            String where,
            Optional<Score> overall,
            Optional<String> level)
            implements AssessmentCommand {}

    /** Names a weakness by hand, one that no rule finds or that was dismissed before. */
    @AllowedTo(HEAD_OF_OFFICE)
    record IdentifyWeakness(@TargetAggregateIdentifier AssessmentId assessmentId, Subject subject, String reason)
            implements AssessmentCommand {}

    @AllowedTo(HEAD_OF_OFFICE)
    record DismissWeakness(@TargetAggregateIdentifier AssessmentId assessmentId, Subject subject, String reason)
            implements AssessmentCommand {}

    /**
     * Applies the weakness rules to what is recorded.
     *
     * @param rules the agency's own for this year; without them the framework's apply
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record ConcludeAnalysis(@TargetAggregateIdentifier AssessmentId assessmentId, Optional<WeaknessRules> rules)
            implements AssessmentCommand {}
}
