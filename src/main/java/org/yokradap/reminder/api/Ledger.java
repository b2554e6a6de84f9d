package org.yokradap.reminder.api;

import java.util.List;

/**
 * What was said to whom in an agency.
 *
 * @param mails the newest first
 */
public record Ledger(Sending sending, List<MailRow> mails) {}
