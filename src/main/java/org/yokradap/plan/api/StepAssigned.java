package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

@Revision("1")
public record StepAssigned(MeasureId measureId, int number, DivisionId division) implements MeasureEvent {}
