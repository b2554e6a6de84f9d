package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/** A finding that was accepted is open again. */
@Revision("1")
public record AcceptanceWithdrawn(AssessmentId assessmentId, FindingKey finding, String reason)
        implements AssessmentEvent {}
