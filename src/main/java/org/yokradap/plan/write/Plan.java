package org.yokradap.plan.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yokradap.calendar.CountedDays;
import org.yokradap.calendar.Timing;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.plan.api.AgencyHolidays;
import org.yokradap.plan.api.DutiesBegunAtOnce;
import org.yokradap.plan.api.KnownTiming;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.OpinionGiven;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanCommand.WithdrawSubmission;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlanDrafts;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanOrdered;
import org.yokradap.plan.api.PlanRejection;
import org.yokradap.plan.api.PlanReturned;
import org.yokradap.plan.api.PlanState;
import org.yokradap.plan.api.PlanStep;
import org.yokradap.plan.api.PlanSubmitted;
import org.yokradap.plan.api.ReportedSlots;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SubmissionWithdrawn;

/**
 * A year's plan on its way to its order. What is in it is said by its measures; the plan remembers what was put before whom, and
 * what they said to it.
 */
@Aggregate
class Plan {
    private static final int LONGEST_NUMBER = 100;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PlanId id;

    private PlanState state = PlanState.DRAFT;
    private @Nullable PlanSubmitted submission;
    private @Nullable OfficerId submitter;

    /** The answers to the submission, oldest first. */
    private final List<Verdict> verdicts = new ArrayList<>();

    private PlanContent inForce = PlanContent.NOTHING;
    private @Nullable DutiesBegunAtOnce beginning;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitPlan command, PlanDrafts drafts, Clock clock) {
        var today = LocalDate.now(clock);
        var memoNumber = command.memoNumber()
                .map(number -> tidy(number, LONGEST_NUMBER, "memoNumber"))
                .filter(number -> !number.isEmpty());
        if (command.memoDate().filter(today::isBefore).isPresent())
            throw PlanRejection.MEMO_IN_FUTURE.because().on("memoDate");
        if (isSubmitted(command.digest(), memoNumber, command.memoDate())) return;
        var content = drafts.of(command.planId());
        if (content.lines().isEmpty()) throw PlanRejection.NOTHING_TO_SUBMIT.because();
        if (!content.digest().equals(command.digest())) throw PlanRejection.CHANGED_SINCE_SHOWN.because();
        apply(new PlanSubmitted(
                command.planId(),
                submission == null ? 1 : submission.version() + 1,
                command.digest(),
                content,
                memoNumber,
                command.memoDate(),
                today));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawSubmission command, Clock clock) {
        if (submission == null) throw PlanRejection.NOT_SUBMITTED.because();
        if (state == PlanState.DRAFT) return;
        if (!state.allows(PlanStep.WITHDRAW)) throw verdicts.getLast().alreadyDecided();
        apply(new SubmissionWithdrawn(command.planId(), submission.version(), LocalDate.now(clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveOpinion command, Actor clerk, PlanDrafts drafts, Clock clock) {
        var step = command.agrees() ? PlanStep.ENDORSE : PlanStep.RETURN;
        var text = tidy(command.text(), Wording.LONGEST_TEXT, "text");
        if (step == PlanStep.RETURN) require(text, PlanRejection.COMMENT_MISSING, "text");
        if (alreadySaid(step, command.digest(), text)) return;
        var shown = requireOpen(PlanState.SUBMITTED, command.digest(), clerk, drafts);
        var today = LocalDate.now(clock);
        apply(
                step == PlanStep.ENDORSE
                        ? new OpinionGiven(command.planId(), shown.version(), shown.digest(), text, today)
                        : new PlanReturned(
                                command.planId(), shown.version(), shown.digest(), text, Optional.empty(), today));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            GiveOrder command,
            Actor mayor,
            PlanDrafts drafts,
            SlotBook slots,
            ReportedSlots reported,
            AgencyHolidays holidays,
            Clock clock) {
        var text = tidy(command.text(), Wording.LONGEST_TEXT, "text");
        if (command.order() == PlanOrder.RETURN) require(text, PlanRejection.COMMENT_MISSING, "text");
        if (command.order() == PlanOrder.OTHER) require(text, PlanRejection.WORDS_MISSING, "text");
        var said = command.order() == PlanOrder.RETURN ? PlanStep.RETURN : command.order();
        if (alreadySaid(said, command.digest(), text)) return;
        var today = LocalDate.now(clock);
        var due = command.deadline()
                .flatMap(deadline -> due(deadline, text, today, new WorkingDays(holidays.of(command.agencyId()))));
        var shown = requireOpen(PlanState.ENDORSED, command.digest(), mayor, drafts);
        apply(
                command.order() == PlanOrder.RETURN
                        ? new PlanReturned(command.planId(), shown.version(), shown.digest(), text, due, today)
                        : new PlanOrdered(
                                command.planId(),
                                shown.version(),
                                shown.digest(),
                                command.order(),
                                text,
                                due,
                                today,
                                kept(shown.content(), today, slots, reported)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BeginAtOnce command, Clock clock) {
        var reason =
                Wording.require(command.reason(), PlanRejection.REASON_MISSING, PlanRejection.TEXT_TOO_LONG, "reason");
        if (beginning != null) {
            if (beginning.reason().equals(reason)) return;
            throw PlanRejection.ALREADY_BEGUN.because(beginning.on());
        }
        apply(new DutiesBegunAtOnce(command.planId(), reason, LocalDate.now(clock)));
    }

    /** Whether exactly this lies before the executives, or has been ordered. */
    private boolean isSubmitted(String digest, Optional<String> memoNumber, Optional<LocalDate> memoDate) {
        if (submission == null
                || state == PlanState.DRAFT
                || !submission.digest().equals(digest)) return false;
        if (state == PlanState.RETURNED) throw PlanRejection.UNCHANGED_SINCE_RETURN.because();
        if (submission.memoNumber().equals(memoNumber) && submission.memoDate().equals(memoDate)) return true;
        throw PlanRejection.ALREADY_SUBMITTED.because(submission.version(), submission.on());
    }

    private boolean alreadySaid(Enum<?> said, String digest, String text) {
        return verdicts.stream().anyMatch(verdict -> verdict.says(said, digest, text));
    }

    /**
     * The submission, if it is somebody else's, it is this state's turn, it is what was shown, and nobody has changed the plan
     * since.
     */
    private PlanSubmitted requireOpen(PlanState turn, String shown, Actor executive, PlanDrafts drafts) {
        if (submission == null) throw PlanRejection.NOT_SUBMITTED.because();
        if (executive.officer().equals(submitter)) throw PlanRejection.OWN_PLAN.because();
        if (state != turn && !verdicts.isEmpty() && verdicts.getLast().answers(shown))
            throw verdicts.getLast().alreadyDecided();
        if (!submission.digest().equals(shown)) throw PlanRejection.CHANGED_SINCE_SHOWN.because();
        if (state != turn) throw PlanRejection.OPINION_MISSING.because();
        if (!drafts.of(submission.planId()).digest().equals(shown))
            throw PlanRejection.CHANGED_SINCE_SUBMITTED.because();
        return submission;
    }

    /** Of measures that go with this order: what was not due yet, but had been reported. */
    private List<SlotId> kept(PlanContent ordered, LocalDate today, SlotBook slots, ReportedSlots reported) {
        var staying = measures(ordered);
        return measures(inForce).stream()
                .filter(measure -> !staying.contains(measure))
                .flatMap(measure -> Reported.of(measure, slot -> slot.due().isAfter(today), slots, reported).stream())
                .toList();
    }

    private static List<MeasureId> measures(PlanContent content) {
        return content.lines().stream().map(PlanContent.Line::measure).toList();
    }

    private static Optional<LocalDate> due(Timing deadline, String words, LocalDate today, WorkingDays workingDays) {
        if (!KnownTiming.is(deadline))
            throw PlanRejection.UNKNOWN_DEADLINE.because(words).on("text");
        return CountedDays.due(deadline, today, workingDays);
    }

    private static void require(String text, PlanRejection missing, String component) {
        if (text.isEmpty()) throw missing.because().on(component);
    }

    private static String tidy(String text, int longest, String component) {
        return Wording.tidy(text, longest, PlanRejection.TEXT_TOO_LONG, component);
    }

    @EventSourcingHandler
    void evolve(PlanSubmitted event, Actor head) {
        id = event.planId();
        submission = event;
        submitter = head.officer();
        verdicts.clear();
        advance(PlanStep.SUBMIT);
    }

    @EventSourcingHandler
    void evolve(SubmissionWithdrawn event, Actor head) {
        verdicts.add(new Verdict(PlanStep.WITHDRAW, digest(), "", head, event.on()));
        advance(PlanStep.WITHDRAW);
    }

    @EventSourcingHandler
    void evolve(OpinionGiven event, Actor clerk) {
        verdicts.add(new Verdict(PlanStep.ENDORSE, event.digest(), event.text(), clerk, event.on()));
        advance(PlanStep.ENDORSE);
    }

    @EventSourcingHandler
    void evolve(PlanReturned event, Actor executive) {
        verdicts.add(new Verdict(PlanStep.RETURN, event.digest(), event.comment(), executive, event.on()));
        advance(PlanStep.RETURN);
    }

    @EventSourcingHandler
    void evolve(PlanOrdered event, Actor mayor) {
        verdicts.add(new Verdict(event.order(), event.digest(), event.text(), mayor, event.on()));
        if (submission != null) inForce = submission.content();
        advance(PlanStep.ORDER);
    }

    @EventSourcingHandler
    void evolve(DutiesBegunAtOnce event) {
        id = event.planId();
        beginning = event;
    }

    private String digest() {
        return submission == null ? "" : submission.digest();
    }

    /** What has happened has happened: the table forbids steps, it does not rewrite history. */
    private void advance(PlanStep step) {
        state = state.after(step).orElse(state);
    }
}
