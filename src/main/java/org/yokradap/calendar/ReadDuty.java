package org.yokradap.calendar;

import java.util.Optional;

/**
 * One duty as it was found in a cell.
 *
 * @param number as it was typed, without its stop or bracket; empty behind a bullet, or where there was none
 * @param words exactly as they were typed, without the number; what only announces a list stands before its first duty
 */
public record ReadDuty(Optional<String> number, String words, Timing timing) {}
