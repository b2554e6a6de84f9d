package org.yokradap.plan.read;

import java.time.LocalDate;
import org.yokradap.plan.api.MeasureEvent;

/** Something that happened to a measure, and the day on which it did. */
record Fact(MeasureEvent event, LocalDate day) {}
