package org.yokradap.people.api;

/** What somebody showed to get in, or by what else something was done. Stored by name. */
public enum Way {
    PASSWORD,
    /** A click in a demonstration. */
    DEMO,
    /** A program with a username and a password. */
    API_PASSWORD,
    API_TOKEN,
    /** A link by mail. */
    LINK,
    /** The code in the log, of which the first account is made. */
    FIRST_CODE,
    PASSKEY,
    APP_CODE,
    RECOVERY_CODE,
    /** Another provider of sign-ins. */
    PROVIDER,
    /** Somebody who is signed in. */
    PAGE
}
