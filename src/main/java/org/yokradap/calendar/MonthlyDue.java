package org.yokradap.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** By which day a monthly duty is due: by its words, or by the agency's rule where they name no day. */
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
     * On a day of the month itself.
     *
     * @param day 1 to 31; in a shorter month its last day
     */
    record DayOf(int day) implements MonthlyDue {
        public DayOf {
            if (day < 1 || day > 31) throw new IllegalArgumentException("Not a day of a month: " + day);
        }

        @Override
        public LocalDate dueFor(YearMonth month, WorkingDays workingDays) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    /**
     * On a working day of the month itself.
     *
     * @param count 1 is the first; in a month with fewer its last day
     */
    record WorkingDayOf(int count) implements MonthlyDue {
        public WorkingDayOf {
            if (count < 1) throw new IllegalArgumentException("Not a working day of a month: " + count);
        }

        @Override
        public LocalDate dueFor(YearMonth month, WorkingDays workingDays) {
            var reached = workingDays.plus(month.atDay(1).minusDays(1), count);
            return reached.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : reached;
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
