package org.yokradap.reminder.api;

import java.time.LocalDate;
import org.yokradap.people.api.OfficerId;

/** Days on which an officer wants no reminders. What climbs up to the officer from below comes all the same. */
public record Pause(OfficerId officer, LocalDate first, LocalDate last) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
