package org.yokradap.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Monday to Friday without the public holidays.
 *
 * @param holidays public and special holidays; Saturdays and Sundays need not be among them
 */
public record WorkingDays(Set<LocalDate> holidays) {
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The day itself if it is a working day, or else the next one. */
    public LocalDate nextOrSame(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) candidate = candidate.plusDays(1);
        return candidate;
    }

    /** The {@code count}-th working day after a day; the day itself, whatever it is, for 0. */
    public LocalDate plus(LocalDate day, int count) {
        if (count < 0) throw new IllegalArgumentException("Counts only forwards: " + count);
        var reached = day;
        for (var i = 0; i < count; i++) reached = nextOrSame(reached.plusDays(1));
        return reached;
    }

    /** How many working days there are after one day up to and including another; 0 if the other is not later. */
    public int between(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
