package org.yokradap.plan.api;

import java.time.LocalDate;

/** From when a change to a measure may hold. The order and its preview go by it. */
public final class PossibleDay {
    private PossibleDay() {}

    /**
     * Refuses a day before today.
     *
     * @throws org.yokradap.platform.Rejection naming the component
     */
    public static void requireNotPast(LocalDate day, LocalDate today, String component) {
        if (day.isBefore(today))
            throw MeasureRejection.DATE_IN_PAST.because(day).on(component);
    }

    /**
     * Refuses to put a report off by more than a year: a year was mistyped then, and it could not be taken back.
     *
     * @param earliest the first of the days that the reports are due now
     * @throws org.yokradap.platform.Rejection naming the field {@code due}
     */
    public static void requireWithinReach(LocalDate due, LocalDate earliest) {
        var last = earliest.plusYears(1);
        if (due.isAfter(last))
            throw MeasureRejection.DATE_TOO_LATE.because(last).on("due");
    }

    /**
     * Refuses a day before today, or after the year of the measure's plan.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code since}
     */
    public static void requireWithinYear(MeasureId measure, LocalDate since, LocalDate today) {
        requireNotPast(since, today, "since");
        var last = measure.fiscalYear().last();
        if (since.isAfter(last))
            throw MeasureRejection.DATE_AFTER_YEAR.because(last).on("since");
    }
}
