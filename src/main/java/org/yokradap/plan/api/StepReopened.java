package org.yokradap.plan.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** It was not done after all, and is under way again. */
@Revision("1")
public record StepReopened(MeasureId measureId, int number, LocalDate on, String reason) implements MeasureEvent {}
