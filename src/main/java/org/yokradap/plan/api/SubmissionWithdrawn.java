package org.yokradap.plan.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** The head of office took the version back before anybody had answered it. */
@Revision("1")
public record SubmissionWithdrawn(PlanId planId, int version, LocalDate on) implements PlanEvent {}
