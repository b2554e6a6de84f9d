package org.yokradap.plan.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.CoordinatorNamed;
import org.yokradap.plan.api.EveryDivisionIncluded;
import org.yokradap.plan.api.Everyone;
import org.yokradap.plan.api.KnownTiming;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureCommand;
import org.yokradap.plan.api.MeasureCommand.AddObligation;
import org.yokradap.plan.api.MeasureCommand.AddStep;
import org.yokradap.plan.api.MeasureCommand.AnswerWeaknesses;
import org.yokradap.plan.api.MeasureCommand.AssignMeasure;
import org.yokradap.plan.api.MeasureCommand.AssignStep;
import org.yokradap.plan.api.MeasureCommand.BeginStep;
import org.yokradap.plan.api.MeasureCommand.ChangeRecurrence;
import org.yokradap.plan.api.MeasureCommand.CompleteStep;
import org.yokradap.plan.api.MeasureCommand.IncludeEveryDivision;
import org.yokradap.plan.api.MeasureCommand.NameCoordinator;
import org.yokradap.plan.api.MeasureCommand.PostponeObligation;
import org.yokradap.plan.api.MeasureCommand.ProposeMeasure;
import org.yokradap.plan.api.MeasureCommand.ReassignMeasure;
import org.yokradap.plan.api.MeasureCommand.ReopenStep;
import org.yokradap.plan.api.MeasureCommand.ReviseMeasure;
import org.yokradap.plan.api.MeasureCommand.ReviseObligation;
import org.yokradap.plan.api.MeasureCommand.ReviseStep;
import org.yokradap.plan.api.MeasureCommand.WithdrawMeasure;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureRejection;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.PossibleDay;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepAssigned;
import org.yokradap.plan.api.StepBegun;
import org.yokradap.plan.api.StepCompleted;
import org.yokradap.plan.api.StepReopened;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.plan.api.StepState;
import org.yokradap.plan.api.WeaknessesAnswered;

/** What is done about a weakness, who is responsible, and which reports are owed on it. */
@Aggregate
class Measure {
    /** A cell of the paper holds no more; and the number is a part of every slot's id. */
    private static final int LARGEST_NUMBER = 99;

    @AggregateIdentifier
    private @Nullable MeasureId id;

    private @Nullable MeasureProposed proposal;
    private @Nullable MeasureRevised words;
    private List<Subject> weaknesses = List.of();
    private final Map<Integer, StepNow> steps = new HashMap<>();
    private final Map<Integer, DutyNow> duties = new HashMap<>();
    private final Set<DivisionId> divisions = new HashSet<>();
    private final Set<DivisionId> successors = new HashSet<>();
    private Optional<Everyone> everyone = Optional.empty();
    private Optional<DivisionId> coordinator = Optional.empty();
    private @Nullable MeasureReassigned handover;
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
        if (proposed.equals(proposal) || revised(proposed).equals(words)) return;
        if (id != null)
            throw MeasureRejection.MEASURE_NUMBER_TAKEN
                    .because(command.measureId().number())
                    .on("measureId");
        apply(proposed);
    }

    @CommandHandler
    void decide(ReviseMeasure command) {
        var revised = new MeasureRevised(
                command.measureId(),
                tidy(command.instrument(), "instrument"),
                tidy(command.indicator(), "indicator"),
                tidy(command.item(), "item"),
                require(command.issue(), MeasureRejection.ISSUE_MISSING, "issue"),
                tidy(command.responsible(), "responsible"));
        if (revised.equals(words)) return;
        requireNotWithdrawn();
        apply(revised);
    }

    @CommandHandler
    void decide(AnswerWeaknesses command) {
        var answered = command.weaknesses().stream().distinct().toList();
        if (answered.equals(weaknesses)) return;
        requireNotWithdrawn();
        apply(new WeaknessesAnswered(command.measureId(), answered));
    }

    @CommandHandler
    void decide(AddStep command) {
        command.division().ifPresent(division -> requireOwn(division, command, "division"));
        var added = new StepAdded(
                command.measureId(),
                requireInRange(command.number()),
                require(command.text(), MeasureRejection.TEXT_MISSING, "text"),
                command.division());
        var known = steps.get(added.number());
        if (known != null && known.isAgain(added)) return;
        requireNotWithdrawn();
        if (known != null)
            throw MeasureRejection.STEP_NUMBER_TAKEN.because(added.number()).on("number");
        apply(added);
    }

    @CommandHandler
    void decide(ReviseStep command) {
        var step = step(command.number());
        var text = require(command.text(), MeasureRejection.TEXT_MISSING, "text");
        if (text.equals(step.text())) return;
        requireNotWithdrawn();
        apply(new StepRevised(command.measureId(), command.number(), text));
    }

    @CommandHandler
    void decide(AssignStep command) {
        var step = step(command.number());
        requireOwn(command.division(), command, "division");
        if (step.division().filter(command.division()::equals).isPresent()) return;
        requireNotWithdrawn();
        apply(new StepAssigned(command.measureId(), command.number(), command.division()));
    }

    @CommandHandler
    void decide(BeginStep command, Actor actor, Clock clock) {
        var step = stepOf(command.number(), actor);
        if (step.state() != StepState.NOT_BEGUN) return;
        requireNotWithdrawn();
        apply(new StepBegun(command.measureId(), command.number(), LocalDate.now(clock)));
    }

    @CommandHandler
    void decide(CompleteStep command, Actor actor, Clock clock) {
        var step = stepOf(command.number(), actor);
        if (step.state() == StepState.DONE) return;
        requireNotWithdrawn();
        if (command.on().isAfter(LocalDate.now(clock)))
            throw MeasureRejection.DATE_IN_FUTURE.because(command.on()).on("on");
        apply(new StepCompleted(command.measureId(), command.number(), command.on()));
    }

    @CommandHandler
    void decide(ReopenStep command, Actor actor, Clock clock) {
        var step = stepOf(command.number(), actor);
        var reason = requireReason(command.reason());
        if (step.state() != StepState.DONE) return;
        requireNotWithdrawn();
        apply(new StepReopened(command.measureId(), command.number(), LocalDate.now(clock), reason));
    }

    @CommandHandler
    void decide(AddObligation command) {
        var added = new ObligationAdded(
                command.measureId(),
                requireInRange(command.number()),
                require(command.words(), MeasureRejection.WORDS_MISSING, "words"),
                KnownTiming.require(command.timing(), command.words()),
                command.bearer());
        var known = duties.get(added.number());
        if (known != null && known.isAgain(added)) return;
        requireNotWithdrawn();
        if (known != null)
            throw MeasureRejection.OBLIGATION_NUMBER_TAKEN
                    .because(added.number())
                    .on("number");
        apply(added);
    }

    @CommandHandler
    void decide(ReviseObligation command) {
        var duty = duty(command.number());
        var text = require(command.words(), MeasureRejection.WORDS_MISSING, "words");
        if (text.equals(duty.words())) return;
        requireNotWithdrawn();
        var sameTime = command.timing().equals(duty.timing())
                || duty.isReadAs(command.timing(), command.measureId().fiscalYear());
        if (!sameTime) throw MeasureRejection.ANOTHER_DEADLINE.because().on("words");
        apply(new ObligationRevised(command.measureId(), command.number(), text));
    }

    @CommandHandler
    void decide(PostponeObligation command, SlotBook slots, ReportedSlots reported, Clock clock) {
        duty(command.number());
        command.division().ifPresent(division -> requireOwn(division, command, "division"));
        var reason = requireReason(command.reason());
        requireNotWithdrawn();
        PossibleDay.requireNotPast(command.due(), LocalDate.now(clock), "due");
        var moved = Postponing.moved(command, reason, slots, reported);
        if (moved.isEmpty()) return;
        apply(new ObligationPostponed(command.measureId(), command.number(), command.due(), reason, moved));
    }

    @CommandHandler
    void decide(ChangeRecurrence command, SlotBook slots, ReportedSlots reported, Clock clock) {
        var duty = duty(command.number());
        var text = require(command.words(), MeasureRejection.WORDS_MISSING, "words");
        var timing = KnownTiming.require(command.timing(), command.words());
        var reason = requireReason(command.reason());
        if (text.equals(duty.words()) && timing.equals(duty.timing())) return;
        requireNotWithdrawn();
        PossibleDay.requireWithinYear(command.measureId(), command.since(), LocalDate.now(clock));
        var kept = Reported.of(
                command.measureId(), command.since(), slot -> slot.dutyNumber() == command.number(), slots, reported);
        apply(new RecurrenceChanged(
                command.measureId(), command.number(), text, timing, command.since(), reason, kept));
    }

    /** Who is responsible already, by name, with everybody or as the coordinator, does not become so a second time. */
    @CommandHandler
    void decide(AssignMeasure command) {
        requireOwn(command.division(), command, "division");
        if (divisions.contains(command.division())
                || everyone.isPresent()
                || coordinator.filter(command.division()::equals).isPresent()) return;
        requireNotWithdrawn();
        apply(new MeasureAssigned(command.measureId(), command.division()));
    }

    @CommandHandler
    void decide(IncludeEveryDivision command) {
        if (everyone.filter(command.everyone()::equals).isPresent()) return;
        requireNotWithdrawn();
        apply(new EveryDivisionIncluded(command.measureId(), command.everyone()));
    }

    @CommandHandler
    void decide(NameCoordinator command) {
        if (coordinator.filter(command.division()::equals).isPresent()) return;
        requireNotWithdrawn();
        requireOwn(command.division(), command, "division");
        if (coordinator.isPresent())
            throw MeasureRejection.COORDINATOR_NAMED.because(coordinator.get()).on("division");
        apply(new CoordinatorNamed(command.measureId(), command.division()));
    }

    @CommandHandler
    void decide(ReassignMeasure command, SlotBook slots, ReportedSlots reported, Clock clock) {
        command.number().ifPresent(this::duty);
        requireOwn(command.from(), command, "from");
        requireOwn(command.to(), command, "to");
        command.requireAnotherDivision();
        var reason = requireReason(command.reason());
        if (isSaid(command, reason)) return;
        requireNotWithdrawn();
        PossibleDay.requireWithinYear(command.measureId(), command.since(), LocalDate.now(clock));
        if (!carries(command.from()))
            throw MeasureRejection.NOT_RESPONSIBLE.because(command.from()).on("from");
        var kept = Reported.of(
                command.measureId(),
                command.since(),
                slot -> slot.division().equals(command.from())
                        && command.number()
                                .map(number -> number == slot.dutyNumber())
                                .orElse(true),
                slots,
                reported);
        apply(new MeasureReassigned(
                command.measureId(), command.number(), command.from(), command.to(), command.since(), reason, kept));
    }

    @CommandHandler
    void decide(WithdrawMeasure command, SlotBook slots, ReportedSlots reported, Clock clock) {
        var reason = requireReason(command.reason());
        if (withdrawal.filter(said -> said.reason().equals(reason)).isPresent()) return;
        requireNotWithdrawn();
        var today = LocalDate.now(clock);
        var kept = Reported.of(command.measureId(), slot -> slot.due().isAfter(today), slots, reported);
        apply(new MeasureWithdrawn(command.measureId(), reason, kept));
    }

    private boolean isSaid(ReassignMeasure command, String reason) {
        return handover != null
                && handover.number().equals(command.number())
                && handover.from().equals(command.from())
                && handover.to().equals(command.to())
                && handover.since().equals(command.since())
                && handover.reason().equals(reason);
    }

    private boolean carries(DivisionId division) {
        return divisions.contains(division)
                || successors.contains(division)
                || everyone.isPresent()
                || coordinator.filter(division::equals).isPresent();
    }

    private StepNow step(int number) {
        var step = steps.get(number);
        if (step == null) throw MeasureRejection.UNKNOWN_STEP.because(number).on("number");
        return step;
    }

    /** From here on the actor speaks in the post that may say something to this step. */
    private StepNow stepOf(int number, Actor actor) {
        var step = step(number);
        var speaking = step.division()
                .map(division -> speakingFor(division, actor))
                .orElseGet(() -> actor.in(this::speaksForAllWhoCarryIt))
                .orElseThrow(AccessRejection.NOT_YOUR_DIVISION::because);
        Post.change(actor, speaking);
        return step;
    }

    private static Optional<Actor> speakingFor(DivisionId division, Actor actor) {
        return actor.in(capacity -> capacity.heads(division))
                .or(() -> actor.in(capacity -> capacity.role() == Role.HEAD_OF_OFFICE));
    }

    /** Of a step that is everybody's, each division that carries the measure may speak. */
    private boolean speaksForAllWhoCarryIt(Actor.Capacity capacity) {
        return capacity.role() == Role.HEAD_OF_OFFICE
                || (capacity.role() == Role.DIVISION_HEAD
                        && capacity.division().filter(this::carries).isPresent());
    }

    private DutyNow duty(int number) {
        var duty = duties.get(number);
        if (duty == null)
            throw MeasureRejection.UNKNOWN_OBLIGATION.because(number).on("number");
        return duty;
    }

    private void requireNotWithdrawn() {
        withdrawal.ifPresent(event -> {
            throw MeasureRejection.WITHDRAWN.because(event.measureId().number(), event.reason());
        });
    }

    private static void requireOwn(DivisionId division, MeasureCommand command, String component) {
        if (!division.agency().equals(command.agencyId()))
            throw MeasureRejection.FOREIGN_DIVISION.because(division.code()).on(component);
    }

    private static String requireReason(String reason) {
        return require(reason, MeasureRejection.REASON_MISSING, "reason");
    }

    private static String require(String text, MeasureRejection missing, String component) {
        return Wording.require(text, missing, MeasureRejection.TEXT_TOO_LONG, component);
    }

    private static String tidy(String text, String component) {
        return Wording.tidy(text, Wording.LONGEST_TEXT, MeasureRejection.TEXT_TOO_LONG, component);
    }

    private static int requireInRange(int number) {
        if (number < 1 || number > LARGEST_NUMBER)
            throw MeasureRejection.NUMBER_OUT_OF_RANGE.because(number).on("number");
        return number;
    }

    private static MeasureRevised revised(MeasureProposed proposed) {
        return new MeasureRevised(
                proposed.measureId(),
                proposed.instrument(),
                proposed.indicator(),
                proposed.item(),
                proposed.issue(),
                proposed.responsible());
    }

    @EventSourcingHandler
    void evolve(MeasureProposed event) {
        id = event.measureId();
        proposal = event;
        words = revised(event);
    }

    @EventSourcingHandler
    void evolve(MeasureRevised event) {
        words = event;
    }

    @EventSourcingHandler
    void evolve(WeaknessesAnswered event) {
        weaknesses = event.weaknesses();
    }

    @EventSourcingHandler
    void evolve(StepAdded event) {
        steps.put(event.number(), StepNow.of(event));
    }

    @EventSourcingHandler
    void evolve(StepRevised event) {
        steps.computeIfPresent(event.number(), (number, step) -> step.saying(event.text()));
    }

    @EventSourcingHandler
    void evolve(StepAssigned event) {
        steps.computeIfPresent(event.number(), (number, step) -> step.by(event.division()));
    }

    @EventSourcingHandler
    void evolve(StepBegun event) {
        steps.computeIfPresent(event.number(), (number, step) -> step.in(StepState.UNDER_WAY));
    }

    @EventSourcingHandler
    void evolve(StepCompleted event) {
        steps.computeIfPresent(event.number(), (number, step) -> step.in(StepState.DONE));
    }

    @EventSourcingHandler
    void evolve(StepReopened event) {
        steps.computeIfPresent(event.number(), (number, step) -> step.in(StepState.UNDER_WAY));
    }

    @EventSourcingHandler
    void evolve(ObligationAdded event) {
        duties.put(event.number(), DutyNow.of(event));
    }

    @EventSourcingHandler
    void evolve(ObligationRevised event) {
        duties.computeIfPresent(event.number(), (number, duty) -> duty.saying(event.words()));
    }

    @EventSourcingHandler
    void evolve(RecurrenceChanged event) {
        duties.computeIfPresent(event.number(), (number, duty) -> duty.by(event));
    }

    @EventSourcingHandler
    void evolve(MeasureAssigned event) {
        divisions.add(event.division());
    }

    @EventSourcingHandler
    void evolve(EveryDivisionIncluded event) {
        everyone = Optional.of(event.everyone());
    }

    @EventSourcingHandler
    void evolve(CoordinatorNamed event) {
        coordinator = Optional.of(event.division());
    }

    @EventSourcingHandler
    void evolve(MeasureReassigned event) {
        successors.add(event.to());
        handover = event;
    }

    @EventSourcingHandler
    void evolve(MeasureWithdrawn event) {
        withdrawal = Optional.of(event);
    }
}
