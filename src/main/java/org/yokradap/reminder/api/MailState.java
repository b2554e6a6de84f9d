package org.yokradap.reminder.api;

/** What became of a mail, and of each reminder in it. */
public enum MailState {
    /** Written into the ledger, not yet on its way. */
    PLANNED,
    /** Accepted by the mail server; without one, kept as a file. */
    SENT,
    /** Not accepted for a reason that passes; it is tried again by itself. */
    FAILED,
    /** Not accepted for a reason that does not pass, such as an address that does not exist. Tried again only when told to. */
    REFUSED,
    /** Not to be sent any more. */
    SUPPRESSED
}
