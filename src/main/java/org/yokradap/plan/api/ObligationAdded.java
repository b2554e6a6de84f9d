package org.yokradap.plan.api;

import org.axonframework.serialization.Revision;
import org.yokradap.calendar.Timing;

/** The original words stay beside what was understood of them. The number is the paper's own and may leave gaps. */
@Revision("1")
public record ObligationAdded(MeasureId measureId, int number, String words, Timing timing, Bearer bearer)
        implements MeasureEvent {}
