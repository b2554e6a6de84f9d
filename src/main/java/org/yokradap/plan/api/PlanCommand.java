package org.yokradap.plan.api;

import static org.yokradap.people.api.Role.CLERK;
import static org.yokradap.people.api.Role.HEAD_OF_OFFICE;
import static org.yokradap.people.api.Role.MAYOR;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;

/** The routing of a year's plan: submission, opinion, order. Each names the digest of exactly what was shown. */
public sealed interface PlanCommand extends AgencyMessage {
    PlanId planId();

    @Override
    default AgencyId agencyId() {
        return planId().agency();
    }

    /**
     * Puts the plan, as it was shown, before the executives.
     *
     * @param memoNumber the memo's ที่, if it has one yet
     * @param memoDate the day on the memo; not after today
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record SubmitPlan(
            @TargetAggregateIdentifier PlanId planId,
            String digest,
            Optional<String> memoNumber,
            Optional<LocalDate> memoDate)
            implements PlanCommand {}

    /** Takes back what nobody has answered yet. */
    @AllowedTo(HEAD_OF_OFFICE)
    record WithdrawSubmission(@TargetAggregateIdentifier PlanId planId) implements PlanCommand {}

    /**
     * The ปลัด's opinion.
     *
     * @param agrees or else sends it back
     * @param text may be empty only when agreeing
     */
    @AllowedTo(CLERK)
    record GiveOpinion(@TargetAggregateIdentifier PlanId planId, String digest, boolean agrees, String text)
            implements PlanCommand {}

    /**
     * The นายก's order.
     *
     * @param text instructions; needed for sending back and for another order
     * @param deadline what was understood of the text, if it names one; {@code write} does not read words again
     */
    @AllowedTo(MAYOR)
    record GiveOrder(
            @TargetAggregateIdentifier PlanId planId,
            String digest,
            PlanOrder order,
            String text,
            Optional<Timing> deadline)
            implements PlanCommand {}

    /**
     * Lets everything in this plan begin without waiting for an order, now and later. It cannot be taken back: what divisions have
     * begun to report on cannot be undone.
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record BeginAtOnce(@TargetAggregateIdentifier PlanId planId, String reason) implements PlanCommand {}
}
