package org.yokradap.reminder.automation;

import org.yokradap.plan.api.SlotId;
import org.yokradap.reminder.api.RunningClock;

/** What the ledger keeps apart: nobody is told the same stage of the same clock twice. */
record ReminderKey(RunningClock running, SlotId slot, String stage, String recipient) {}
