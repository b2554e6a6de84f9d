package org.yokradap.plan.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.KnownTiming;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.StepAdded;

/** What is done about a weakness, who is responsible, and which reports are owed on it. */
@Aggregate
class Measure {
    /** A cell of the paper holds no more; and the number is a part of every slot's id. */
    private static final int LARGEST_NUMBER = 99;

    /** What the views have room for: an event that does not fit there would stop them. */
    private static final int LONGEST_TEXT = 4000;

    @AggregateIdentifier
    private @Nullable MeasureId id;

    private @Nullable MeasureProposed proposal;
    private final Map<Integer, StepAdded> steps = new HashMap<>();
    private final Map<Integer, ObligationAdded> obligations = new HashMap<>();
    private final Set<DivisionId> divisions = new HashSet<>();
    private Optional<MeasureWithdrawn> withdrawal = Optional.empty();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeMeasure command) {
        var proposed = new MeasureProposed(
                command.measureId(),
                tidy(command.instrument(), "instrument"),
                tidy(command.indicator(), "indicator"),
                tidy(command.item(), "item"),
                require(command.issue(), MeasureRejection.ISSUE_MISSING, "issue"),
                tidy(command.responsible(), "responsible"));
        if (proposed.equals(proposal)) return;
        if (id != null)
            throw MeasureRejection.MEASURE_NUMBER_TAKEN
                    .because(command.measureId().number())
                    .on("measureId");
        apply(proposed);
    }

    @CommandHandler
    void decide(AddStep command) {
        var added = new StepAdded(
                command.measureId(),
                requireInRange(command.number()),
                require(command.text(), MeasureRejection.TEXT_MISSING, "text"));
        if (added.equals(steps.get(added.number()))) return;
        requireNotWithdrawn();
        if (steps.containsKey(added.number()))
            throw MeasureRejection.STEP_NUMBER_TAKEN.because(added.number()).on("number");
        apply(added);
    }

    @CommandHandler
    void decide(AddObligation command) {
        var added = new ObligationAdded(
                command.measureId(),
                requireInRange(command.number()),
                require(command.words(), MeasureRejection.WORDS_MISSING, "words"),
                KnownTiming.require(command.timing(), command.words()),
                command.bearer());
        if (added.equals(obligations.get(added.number()))) return;
        requireNotWithdrawn();
        if (obligations.containsKey(added.number()))
            throw MeasureRejection.OBLIGATION_NUMBER_TAKEN
                    .because(added.number())
                    .on("number");
        apply(added);
    }

    @CommandHandler
    void decide(AssignMeasure command) {
        if (divisions.contains(command.division())) return;
        requireNotWithdrawn();
        if (!command.division().agency().equals(command.agencyId()))
            throw MeasureRejection.FOREIGN_DIVISION
                    .because(command.division().value())
                    .on("division");
        apply(new MeasureAssigned(command.measureId(), command.division()));
    }

    @CommandHandler
    void decide(WithdrawMeasure command) {
        var withdrawn = new MeasureWithdrawn(
                command.measureId(), require(command.reason(), MeasureRejection.REASON_MISSING, "reason"));
        if (withdrawal.filter(withdrawn::equals).isPresent()) return;
        requireNotWithdrawn();
        apply(withdrawn);
    }

    private void requireNotWithdrawn() {
        withdrawal.ifPresent(event -> {
            throw MeasureRejection.WITHDRAWN.because(event.measureId().number(), event.reason());
        });
    }

    private static String require(String text, MeasureRejection missing, String component) {
        var tidy = tidy(text, component);
        if (tidy.isEmpty()) throw missing.because().on(component);
        return tidy;
    }

    /** The text as written, without the character that a database cannot keep. */
    private static String tidy(String text, String component) {
        var tidy = text.replace("\0", "").strip();
        if (tidy.length() > LONGEST_TEXT)
            throw MeasureRejection.TEXT_TOO_LONG.because(LONGEST_TEXT).on(component);
        return tidy;
    }

    private static int requireInRange(int number) {
        if (number < 1 || number > LARGEST_NUMBER)
            throw MeasureRejection.NUMBER_OUT_OF_RANGE.because(number).on("number");
        return number;
    }

    @EventSourcingHandler
    void evolve(MeasureProposed event) {
        id = event.measureId();
        proposal = event;
    }

    @EventSourcingHandler
    void evolve(StepAdded event) {
        steps.put(event.number(), event);
    }

    @EventSourcingHandler
    void evolve(ObligationAdded event) {
        obligations.put(event.number(), event);
    }

    @EventSourcingHandler
    void evolve(MeasureAssigned event) {
        divisions.add(event.division());
    }

    @EventSourcingHandler
    void evolve(MeasureWithdrawn event) {
        withdrawal = Optional.of(event);
    }
}
