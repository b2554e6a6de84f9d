package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;
import org.yokradap.people.api.DivisionId;

/** The division that puts together what the others hand over. It owes its reports beside theirs. */
@Revision("1")
public record CoordinatorNamed(MeasureId measureId, DivisionId division) implements MeasureEvent {}
