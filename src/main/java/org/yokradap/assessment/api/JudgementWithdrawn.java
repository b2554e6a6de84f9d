package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/** What an officer said about this as a weakness, by naming or dismissing it, no longer holds; the rules alone decide. */
@Revision("1")
public record JudgementWithdrawn(AssessmentId assessmentId, Subject subject, String reason)
        implements AssessmentEvent {}
