package org.yokradap.people.api;

/** What can happen at the door. Stored by name. */
public enum Occurrence {
    SIGNED_IN,
    /** What was shown was wrong. */
    REFUSED,
    /** Nothing was looked at, because there had been too many wrong tries. Recorded once for each time of waiting. */
    HELD_OFF,
    SIGNED_OUT,
    SESSION_ENDED,
    SESSIONS_ENDED,
    RECOVERY_ASKED,
    PASSWORD_RECOVERED,
    PASSWORD_CHANGED,
    INVITED,
    ACCOUNT_OPENED,
    ACCOUNT_CLOSED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    PROVIDER_LINKED,
    PROVIDER_UNLINKED,
    /** An administrator has been given what is kept of the officer. */
    DATA_HANDED_OUT
}
