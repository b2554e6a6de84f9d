package org.yokradap.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Days on which offices are open: Monday to Friday. Public holidays are not known here, so they count as working days. */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The n-th working day after this day; the day itself does not count, whether working or not. */
    public static LocalDate after(LocalDate day, int n) {
        var reached = day;
        for (int counted = 0; counted < n; ) {
            reached = reached.plusDays(1);
            if (!WEEKEND.contains(reached.getDayOfWeek())) counted++;
        }
        return reached;
    }
}
