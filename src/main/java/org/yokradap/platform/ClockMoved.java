package org.yokradap.platform;

import java.time.LocalDate;

/**
 * The clock of a demonstration was moved forward. Published in the thread of the one who moved it, so that whatever is due in
 * between is done before the next page is shown.
 */
public record ClockMoved(LocalDate from, LocalDate to) {}
