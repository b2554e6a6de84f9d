package org.yokradap.plan.api;

import java.util.Collection;
import java.util.Set;

/** Tells which due slots have been reported on. Whoever keeps the reports offers it as a bean. */
public interface ReportedSlots {
    /** Those that have a report that was handed in and not taken back, whatever was decided on it. */
    Set<SlotId> among(Collection<SlotId> slots);
}
