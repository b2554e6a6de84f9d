package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** By which day a monthly duty is due whose words name no day. */
public sealed interface MonthlyDue {
    LocalDate dueFor(YearMonth month, WorkingDays workingDays);

    /** On the last day of the month itself. */
    record LastDay() implements MonthlyDue {
        @Override
        public LocalDate dueFor(YearMonth month, WorkingDays workingDays) {
            return month.atEndOfMonth();
        }
    }

    /**
     * On a day of the month that follows.
     *
     * @param day 1 to 31; in a shorter month its last day
     */
    record DayOfNextMonth(int day) implements MonthlyDue {
        public DayOfNextMonth {
            if (day < 1 || day > 31) throw new IllegalArgumentException("Not a day of a month: " + day);
        }

        @Override
        public LocalDate dueFor(YearMonth month, WorkingDays workingDays) {
            var next = month.plusMonths(1);
            return next.atDay(Math.min(day, next.lengthOfMonth()));
        }
    }

    /**
     * So many working days after the month's last day.
     *
     * @param count at least 1
     */
    record WorkingDaysAfter(int count) implements MonthlyDue {
        public WorkingDaysAfter {
            if (count < 1) throw new IllegalArgumentException("Not after the end of the month: " + count);
        }

        @Override
        public LocalDate dueFor(YearMonth month, WorkingDays workingDays) {
            return workingDays.plus(month.atEndOfMonth(), count);
        }
    }
}
