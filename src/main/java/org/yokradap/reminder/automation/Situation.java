package org.yokradap.reminder.automation;

import java.time.LocalDate;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.reminder.api.ReminderPolicy;

/** Everything but the tasks that decides on what the people of an agency are told on a day. */
record Situation(LocalDate day, ReminderPolicy policy, WorkingDays workingDays, Addressees addressees, Memory memory) {

    boolean isWorkingDay() {
        return workingDays.isWorkingDay(day);
    }
}
