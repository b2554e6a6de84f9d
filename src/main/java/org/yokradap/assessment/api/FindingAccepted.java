package org.yokradap.assessment.api;

import org.axonframework.serialization.Revision;

/**
 * An officer looked at a finding and lets it stand as it is.
 *
 * @param refersTo what the finding is about, so that it can be told when the finding is gone
 */
@Revision("1")
public record FindingAccepted(AssessmentId assessmentId, FindingKey finding, String refersTo, String reason)
        implements AssessmentEvent {}
