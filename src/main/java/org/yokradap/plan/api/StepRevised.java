package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

@Revision("1")
public record StepRevised(MeasureId measureId, int number, String text) implements MeasureEvent {}
