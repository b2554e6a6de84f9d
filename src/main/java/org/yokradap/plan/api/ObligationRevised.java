package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

/** Other words for the same deadline. */
@Revision("1")
public record ObligationRevised(MeasureId measureId, int number, String words) implements MeasureEvent {}
