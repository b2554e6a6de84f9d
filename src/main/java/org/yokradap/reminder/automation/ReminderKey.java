package org.yokradap.reminder.automation;

import org.yokradap.reminder.api.RunningClock;

/**
 * What the ledger keeps apart: nobody is told the same stage of the same clock twice.
 *
 * @param matter the slot or the round that it is about
 */
record ReminderKey(RunningClock running, String matter, String stage, String recipient) {}
