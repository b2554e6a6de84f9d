package org.yokradap.plan.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** The day is the one on which it was done, which may be before it was told. */
@Revision("1")
public record StepCompleted(MeasureId measureId, int number, LocalDate on) implements MeasureEvent {}
