package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/** An officer decided that this is no weakness to be worked on. */
@Revision("1")
public record WeaknessDismissed(AssessmentId assessmentId, Subject subject, String reason) implements AssessmentEvent {}
