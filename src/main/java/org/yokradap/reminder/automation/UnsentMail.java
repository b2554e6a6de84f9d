package org.yokradap.reminder.automation;

import org.yokradap.reminder.api.MailId;

/**
 * A mail of the ledger that has not left.
 *
 * @param attempts how often it was tried
 */
record UnsentMail(MailId id, String recipient, int attempts) {
    boolean isFor(Digest digest) {
        return digest.recipient().id().equals(recipient);
    }
}
