package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/** An assessment of a fiscal year began, under that year's framework. */
@Revision("1")
public record AssessmentOpened(AssessmentId assessmentId, FrameworkId frameworkId) implements AssessmentEvent {}
