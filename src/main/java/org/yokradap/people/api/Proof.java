package org.yokradap.people.api;

/** What somebody has shown, in one session, to be the officer. */
public enum Proof {
    PASSWORD,
    /** A code of the authenticator app. */
    APP_CODE,
    RECOVERY_CODE,
    /** With the owner verified by the device: something one has and something one knows or is, at once. */
    PASSKEY,
    /** The word of another provider, which may or may not have asked for more than a password. */
    PROVIDER,
    /** Of a program: made by one who was signed in with all that was asked for. */
    TOKEN,
    /** A click in a demonstration, where nothing is to be proved. */
    DEMONSTRATION
}
