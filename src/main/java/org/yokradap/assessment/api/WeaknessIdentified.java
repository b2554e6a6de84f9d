package org.yokradap.assessment.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * Something must improve. The latest for a subject counts.
 *
 * @param score the figure it was judged by; empty when named by hand for something without a score
 * @param reason why, when named by hand
 */
@Revision("1")
public record WeaknessIdentified(
        AssessmentId assessmentId,
        Subject subject,
        WeaknessKind kind,
        Optional<Score> score,
        boolean urgent,
        WeaknessRule rule,
        Optional<String> reason)
        implements AssessmentEvent {}
