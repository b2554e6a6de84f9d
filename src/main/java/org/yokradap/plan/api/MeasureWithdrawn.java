package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

@Revision("1")
public record MeasureWithdrawn(MeasureId measureId, String reason) implements MeasureEvent {}
