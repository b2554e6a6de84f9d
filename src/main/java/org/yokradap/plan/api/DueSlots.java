package org.yokradap.plan.api;

import java.util.List;

/** What the divisions of an agency owe in a year: by due date, then in the order of the plan. */
public record DueSlots(List<DueSlot> slots) {
    public DueSlots {
        slots = List.copyOf(slots);
    }
}
