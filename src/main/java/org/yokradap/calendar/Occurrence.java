package org.yokradap.calendar;

import java.time.LocalDate;

/**
 * One time that a duty falls due.
 *
 * @param period what the report is for; its code tells the occurrences of one duty apart
 * @param due the last day on which the report is in time; overdue begins when that day ends in the agency's zone
 */
public record Occurrence(Period period, LocalDate due) {}
