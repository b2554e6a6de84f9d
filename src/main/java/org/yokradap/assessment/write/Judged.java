package org.yokradap.assessment.write;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.yokradap.assessment.api.AcceptanceWithdrawn;
import org.yokradap.assessment.api.AnalysisConcluded;
import org.yokradap.assessment.api.FindingAccepted;
import org.yokradap.assessment.api.FindingKey;
import org.yokradap.assessment.api.JudgementWithdrawn;
import org.yokradap.assessment.api.RulesChosen;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessDismissed;
import org.yokradap.assessment.api.WeaknessIdentified;
import org.yokradap.assessment.api.WeaknessRule;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.Judgements;

/** What was made of the scores so far: by which rules, which weaknesses, what officers said of them and of the findings. */
final class Judged {
    private final Map<Subject, WeaknessIdentified> weaknesses = new LinkedHashMap<>();
    private final Set<Subject> dismissed = new HashSet<>();
    private final Set<FindingKey> accepted = new HashSet<>();
    private Optional<WeaknessRules> rules = Optional.empty();
    private Optional<AnalysisConcluded> conclusion = Optional.empty();

    /** The agency's own rules; empty while those of the framework hold. */
    Optional<WeaknessRules> rules() {
        return rules;
    }

    Optional<AnalysisConcluded> conclusion() {
        return conclusion;
    }

    Optional<WeaknessIdentified> weakness(Subject subject) {
        return Optional.ofNullable(weaknesses.get(subject));
    }

    boolean isDismissed(Subject subject) {
        return dismissed.contains(subject);
    }

    /** The reason an officer gave for naming it; empty for what only a rule finds. */
    Optional<String> reason(Subject subject) {
        return weakness(subject).flatMap(WeaknessIdentified::reason);
    }

    boolean isAccepted(FindingKey finding) {
        return accepted.contains(finding);
    }

    Judgements judgements() {
        return new Judgements(
                weaknesses.keySet().stream()
                        .filter(it -> reason(it).isPresent())
                        .toList(),
                dismissed);
    }

    @EventSourcingHandler
    void evolve(WeaknessIdentified event) {
        weaknesses.put(event.subject(), event);
        dismissed.remove(event.subject());
    }

    @EventSourcingHandler
    void evolve(WeaknessDismissed event) {
        weaknesses.remove(event.subject());
        dismissed.add(event.subject());
    }

    /** What a rule had found as well stays, without the officer's reason. */
    @EventSourcingHandler
    void evolve(JudgementWithdrawn event) {
        dismissed.remove(event.subject());
        weaknesses.computeIfPresent(
                event.subject(), (subject, it) -> it.rule() == WeaknessRule.BY_HAND ? null : withoutReason(it));
    }

    private static WeaknessIdentified withoutReason(WeaknessIdentified it) {
        return new WeaknessIdentified(
                it.assessmentId(), it.subject(), it.kind(), it.score(), it.urgent(), it.rule(), Optional.empty());
    }

    /** What a correction made strong again is no weakness any more. */
    @EventSourcingHandler
    void evolve(AnalysisConcluded event) {
        weaknesses.keySet().retainAll(event.weaknesses());
        conclusion = Optional.of(event);
    }

    @EventSourcingHandler
    void evolve(RulesChosen event) {
        rules = event.rules();
    }

    @EventSourcingHandler
    void evolve(FindingAccepted event) {
        accepted.add(event.finding());
    }

    @EventSourcingHandler
    void evolve(AcceptanceWithdrawn event) {
        accepted.remove(event.finding());
    }
}
