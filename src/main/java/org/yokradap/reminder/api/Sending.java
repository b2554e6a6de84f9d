package org.yokradap.reminder.api;

import java.time.Instant;
import java.util.Optional;

/**
 * How mail leaves this installation, and when.
 *
 * @param server whether a mail server is configured
 * @param outbox the directory in which mails are kept as files while there is none
 * @param lastRun when the agency's last sheet was opened
 * @param nextRun when the next one will be
 */
public record Sending(boolean server, String outbox, Optional<Instant> lastRun, Instant nextRun) {}
