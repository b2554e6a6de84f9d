package org.yokradap.people.api;

/** How far somebody has come who has given a password. */
public enum Standing {
    /** In. */
    COMPLETE,
    /** The account has a second factor, and it has not been given in this session. */
    FACTOR_ASKED,
    /** One of the posts requires a second factor, and the account has none. */
    FACTOR_MISSING
}
