package org.yokradap.reminder.api;

import java.time.LocalDate;

/**
 * One thing to be said about a running clock.
 *
 * @param key stored in the ledger, such as {@code before-14}, {@code on-the-day}, {@code overdue-3}, {@code waiting-5},
 *     {@code returned-2}; must keep its meaning
 * @param since the day from which it is to be said
 */
public record Stage(String key, LocalDate since) {}
