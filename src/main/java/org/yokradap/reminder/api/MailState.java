package org.yokradap.reminder.api;

/** What became of a mail, and of each reminder in it. */
public enum MailState {
    /** Written into the ledger, not yet on its way. */
    PLANNED,
    /** Accepted by the mail server; without one, kept as a file. */
    SENT,
    /** Not accepted; it is tried again. */
    FAILED,
    /** Not to be sent any more. */
    SUPPRESSED
}
