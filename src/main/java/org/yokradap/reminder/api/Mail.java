package org.yokradap.reminder.api;

/**
 * A mail of the ledger, to be read.
 *
 * @param text as it was sent, or would have been
 */
public record Mail(MailRow row, String text) {}
