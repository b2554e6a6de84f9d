package org.yokradap.reminder.api;

/** Why a reminder was not sent after all. */
public enum Suppression {
    /** What it was about had been done, or passed on to others, by the moment of sending. */
    SETTLED,
    /** Nobody holds the post, or its holder has no address. */
    NO_MAILBOX,
    /** The recipient has asked for peace over these days. */
    PAUSED,
    /** The mail of a later day says it. */
    REPLACED
}
