package org.yokradap.reminder.api;

import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.OfficerId;

/** What an agency has settled about its reminders. */
public record ReminderRules(ReminderPolicy policy, List<Pause> pauses) {
    public Optional<Pause> pauseOf(OfficerId officer) {
        return pauses.stream().filter(pause -> pause.officer().equals(officer)).findFirst();
    }
}
