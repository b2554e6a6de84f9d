package org.yokradap.plan.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StepBegun(MeasureId measureId, int number, LocalDate on) implements MeasureEvent {}
