package org.yokradap.assessment.api;

/** Everything that can have happened to an assessment. */
public sealed interface AssessmentEvent
        permits AssessmentOpened,
                ScoreRecorded,
                ScoreCorrected,
                StatedResultRecorded,
                WeaknessIdentified,
                WeaknessDismissed,
                JudgementWithdrawn,
                AnalysisConcluded,
                RulesChosen,
                FindingAccepted,
                AcceptanceWithdrawn {
    AssessmentId assessmentId();
}
