package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;

/** Every part as it is now; who carries the measure does not change with the words. */
@Revision("1")
public record MeasureRevised(
        MeasureId measureId, String instrument, String indicator, String item, String issue, String responsible)
        implements MeasureEvent {}
