package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

/** Every division of the agency is responsible: those that there are, and each that is added later, from that day on. */
@Revision("1")
public record EveryDivisionIncluded(MeasureId measureId, Everyone everyone) implements MeasureEvent {}
