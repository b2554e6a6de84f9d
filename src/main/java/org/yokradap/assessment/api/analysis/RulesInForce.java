package org.yokradap.assessment.api.analysis;

import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.WeaknessRules;

/**
 * By which weakness rules an assessment is judged.
 *
 * @param rules those in force
 * @param framework those that hold when the agency has none of its own
 * @param choices everything the agency ever chose for this year, the latest last
 */
public record RulesInForce(WeaknessRules rules, WeaknessRules framework, List<Choice> choices) {
    public RulesInForce {
        choices = List.copyOf(choices);
    }

    public static RulesInForce of(WeaknessRules framework, List<Choice> choices) {
        Optional<WeaknessRules> own =
                choices.isEmpty() ? Optional.empty() : choices.getLast().rules();
        return new RulesInForce(own.orElse(framework), framework, choices);
    }

    /** Whether the agency has rules of its own. */
    public boolean own() {
        return latest().flatMap(Choice::rules).isPresent();
    }

    public Optional<Choice> latest() {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.getLast());
    }

    /**
     * What the agency chose once.
     *
     * @param rules empty when it went back to those of the framework
     */
    public record Choice(Optional<WeaknessRules> rules, String reason, Said said) {}
}
