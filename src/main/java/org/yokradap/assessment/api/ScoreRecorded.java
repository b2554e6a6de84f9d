package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/** A score was recorded, with the words that stood beside it. Said again for the same score, it adds words. */
@Revision("1")
public record ScoreRecorded(AssessmentId assessmentId, Subject subject, Score score, AsWritten written)
        implements AssessmentEvent {}
