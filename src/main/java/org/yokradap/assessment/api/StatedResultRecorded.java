package org.yokradap.assessment.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;

/** A paper states this result; {@code where} names the paper. The latest for a paper counts. */
@Revision("1")
public record StatedResultRecorded(
        AssessmentId assessmentId, String where, Optional<Score> overall, Optional<String> level)
        implements AssessmentEvent {}
