package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/** A recorded score was replaced; both figures and the reason stay. */
@Revision("1")
public record ScoreCorrected(AssessmentId assessmentId, Subject subject, Score from, Score to, String reason)
        implements AssessmentEvent {}
