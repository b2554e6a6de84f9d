package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

/** Every part is in the words of the paper, right or wrong; a part that the paper leaves out is empty. */
@Revision("1")
public record MeasureProposed(
        MeasureId measureId, String instrument, String indicator, String item, String issue, String responsible)
        implements MeasureEvent {}
