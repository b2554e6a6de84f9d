package org.yokradap.plan.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** The agency does not wait for an order: whatever is in this year's plan, now or later, is in force. */
@Revision("1")
public record DutiesBegunAtOnce(PlanId planId, String reason, LocalDate on) implements PlanEvent {}
