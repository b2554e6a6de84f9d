package org.yokradap.plan.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;

/** What happened to a measure, oldest first. */
public record MeasureHistory(List<Entry> entries) {
    public MeasureHistory {
        entries = List.copyOf(entries);
    }

    /**
     * What happened, when, and who did it in which role.
     *
     * @param actingFor the officer who holds the post, when another one acted in it
     */
    public record Entry(Instant at, OfficerId officer, Role role, Optional<OfficerId> actingFor, MeasureEvent event) {}
}
