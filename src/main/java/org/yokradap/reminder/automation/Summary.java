package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundId;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.RunningClock;
import org.yokradap.reminder.api.Stage;

/** How a month stands, told to the executives on the first working day of the next. */
record Summary(RoundId round, RoundCounts counts, Stage stage) {
    static RunningClock clock(LocalDate day) {
        return new RunningClock(ReminderClock.ROUND, YearMonth.from(day).atDay(1));
    }

    ReminderKey keyFor(Recipient recipient) {
        var running = new RunningClock(
                ReminderClock.ROUND, round.month().plusMonths(1).atDay(1));
        return new ReminderKey(running, round.value(), stage.key(), recipient.id());
    }
}
