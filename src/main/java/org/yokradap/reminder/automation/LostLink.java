package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.List;
import org.yokradap.followup.api.LinkCheck;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.RunningClock;

/**
 * A page that is evidence of a division's report and cannot be opened. Of several reports of the division that name it, one stands for
 * all.
 */
record LostLink(DueSlot slot, LinkCheck check) {
    private static final int ENOUGH_DIGITS = 32;

    /** The day on which it was first found dead: one that comes back and is lost again is told anew. */
    LocalDate since() {
        return check.deadSince().orElseThrow();
    }

    ReminderKey keyFor(Recipient recipient) {
        var page = org.yokradap.platform.Digest.of(List.of(check.url())).substring(0, ENOUGH_DIGITS);
        return new ReminderKey(
                new RunningClock(ReminderClock.LINK, since()), slot.division().value(), "link-" + page, recipient.id());
    }
}
