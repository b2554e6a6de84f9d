package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

/** The number is the paper's own, so that a step can be named as people name it. */
@Revision("1")
public record StepAdded(MeasureId measureId, int number, String text) implements MeasureEvent {}
