package org.yokradap.plan.api;

import java.time.Instant;
import java.util.List;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/** What happened to a measure, oldest first. */
public record MeasureHistory(List<Entry> entries) {
    public MeasureHistory {
        entries = List.copyOf(entries);
    }

    /** What happened, when, and who did it in which role. */
    public record Entry(Instant at, OfficerId officer, Role role, MeasureEvent event) {}
}
