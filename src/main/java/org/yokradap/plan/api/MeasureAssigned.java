package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

@Revision("1")
public record MeasureAssigned(MeasureId measureId, DivisionId division) implements MeasureEvent {}
