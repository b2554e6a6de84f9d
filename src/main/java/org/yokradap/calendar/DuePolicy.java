package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * What an agency has decided about due dates where a duty's words leave it open.
 *
 * @param monthly by which day a monthly duty is due
 * @param onHoliday what happens to a due date that is no working day
 */
public record DuePolicy(MonthlyDue monthly, OnHoliday onHoliday, WorkingDays workingDays) {
    public enum OnHoliday {
        KEEP,
        NEXT_WORKING_DAY
    }

    /** Monthly duties are due on the month's last day, and due dates stay where they are. */
    public static DuePolicy standard() {
        return new DuePolicy(new MonthlyDue.LastDay(), OnHoliday.KEEP, new WorkingDays(Set.of()));
    }

    public DuePolicy withMonthly(MonthlyDue monthly) {
        return new DuePolicy(monthly, onHoliday, workingDays);
    }

    public DuePolicy withOnHoliday(OnHoliday onHoliday) {
        return new DuePolicy(monthly, onHoliday, workingDays);
    }

    public DuePolicy withWorkingDays(WorkingDays workingDays) {
        return new DuePolicy(monthly, onHoliday, workingDays);
    }

    /** Before the rule for holidays. */
    LocalDate monthlyDue(YearMonth month) {
        return monthly.dueFor(month, workingDays);
    }

    /** The due date after the rule for holidays. */
    LocalDate settled(LocalDate due) {
        return switch (onHoliday) {
            case KEEP -> due;
            case NEXT_WORKING_DAY -> workingDays.nextOrSame(due);
        };
    }
}
