package org.yokradap.reminder.automation;

import org.yokradap.reminder.api.MailId;

/**
 * A mail of the ledger that has not left.
 *
 * @param recipient as it was when the mail was planned
 * @param attempts how often it was tried
 */
record UnsentMail(MailId id, Recipient recipient, int attempts) {
    private static final String TEST = "test-";

    /** Who gets a mail without reminders: nobody that the ledger could take for somebody who was reminded. */
    static String testRecipient(String which) {
        return TEST + which;
    }

    boolean isFor(Digest digest) {
        return digest.recipient().id().equals(recipient.id());
    }

    boolean isTest() {
        return recipient.id().startsWith(TEST);
    }
}
