package org.yokradap.reminder.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.reminder.api.ReminderRejection;

/** A day as it was typed. A form keeps the words, so that what was no day is still there when it is shown again. */
final class TypedDay {
    private TypedDay() {}

    /** @throws org.yokradap.platform.Rejection naming the field, when it is no day */
    static LocalDate of(@Nullable String typed, String field) {
        return ThaiDates.parse(typed == null ? "" : typed)
                .orElseThrow(() -> ReminderRejection.NOT_A_DAY.because().on(field));
    }
}
