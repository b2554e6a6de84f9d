package org.yokradap.assessment.api;

import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The agency set its own weakness rules for this year, or went back to those of the framework. The latest counts.
 *
 * @param rules empty for the framework's
 */
@Revision("1")
public record RulesChosen(AssessmentId assessmentId, Optional<WeaknessRules> rules, String reason)
        implements AssessmentEvent {}
