package org.yokradap.assessment.api;

import static org.yokradap.people.api.Role.HEAD_OF_OFFICE;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.platform.Longest;

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
     * @param reason why scores that are recorded otherwise are corrected to what the tables say; without it they are refused
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record RecordTables(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            FrameworkId frameworkId,
            List<ScoreLine> scores,
            List<StatedResult> stated,
            @Longest(Longest.REASON) Optional<String> reason)
            implements AssessmentCommand {
        public RecordTables {
            scores = List.copyOf(scores);
            stated = List.copyOf(stated);
        }
    }

    /** Replaces a recorded score; the reason is kept with both figures. */
    @AllowedTo(HEAD_OF_OFFICE)
    record CorrectScore(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            Subject subject,
            Score score,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}

    /** Records what a paper says the result is; saying something else for the same paper replaces it. */
    @AllowedTo(HEAD_OF_OFFICE)
    record RecordStatedResult(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            String where,
            Optional<Score> overall,
            Optional<String> level)
            implements AssessmentCommand {}

    /** Names a weakness by hand: one that no rule finds, that was dismissed before, or for which an officer has own reasons. */
    @AllowedTo(HEAD_OF_OFFICE)
    record IdentifyWeakness(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            Subject subject,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}

    @AllowedTo(HEAD_OF_OFFICE)
    record DismissWeakness(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            Subject subject,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}

    /** Takes back that a weakness was named or dismissed by hand, so that the rules alone decide again. */
    @AllowedTo(HEAD_OF_OFFICE)
    record WithdrawJudgement(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            Subject subject,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}

    /** Applies the weakness rules in force to what is recorded. */
    @AllowedTo(HEAD_OF_OFFICE)
    record ConcludeAnalysis(@TargetAggregateIdentifier AssessmentId assessmentId) implements AssessmentCommand {}

    /**
     * Sets the agency's weakness rules for the year; an analysis that was concluded is concluded anew by them.
     *
     * @param rules empty to go back to those of the framework
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record ChooseRules(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            Optional<WeaknessRules> rules,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}

    /** Lets a finding stand as it is. That the finding exists is for the one to see who gives this: it may hang on the plan. */
    @AllowedTo(HEAD_OF_OFFICE)
    record AcceptFinding(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            FindingKey finding,
            String refersTo,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}

    @AllowedTo(HEAD_OF_OFFICE)
    record WithdrawAcceptance(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            FindingKey finding,
            @Longest(Longest.REASON) String reason)
            implements AssessmentCommand {}
}
