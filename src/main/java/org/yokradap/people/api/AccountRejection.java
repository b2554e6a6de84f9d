package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why somebody does not get an account, or not into it. */
public enum AccountRejection implements Rejection.Reason {
    /** Another officer signs in under this name. */
    USERNAME_TAKEN(Rejection.Kind.CONFLICT),
    /** The officer signs in under another name already. */
    ALREADY_OPEN(Rejection.Kind.CONFLICT),
    USERNAME_MISSING(Rejection.Kind.INVALID),
    /** Arguments: the fewest and the most characters. */
    USERNAME_FORM(Rejection.Kind.INVALID),
    /** The present one is another. */
    PASSWORD_WRONG(Rejection.Kind.INVALID),
    PASSWORD_MISSING(Rejection.Kind.INVALID),
    /** Argument: the fewest characters. */
    PASSWORD_SHORT(Rejection.Kind.INVALID),
    /** Argument: the most characters. */
    PASSWORD_LONG(Rejection.Kind.INVALID),
    /** One of those that are tried first. */
    PASSWORD_COMMON(Rejection.Kind.INVALID),
    /** It has the username, the agency or the product in it. */
    PASSWORD_LIKE_NAME(Rejection.Kind.INVALID),
    ADDRESS_INVALID(Rejection.Kind.INVALID),
    /** The officer holds no post of the agency. */
    NO_POST(Rejection.Kind.UNKNOWN),
    /** It cannot be undone, and whoever orders it has to say so. */
    NOT_UNDERSTOOD(Rejection.Kind.INVALID),
    /** What is kept of somebody else is being put together. */
    DATA_BUSY(Rejection.Kind.TOO_OFTEN),
    /** Administrators cannot lock themselves out. */
    OWN_ACCOUNT(Rejection.Kind.CONFLICT),
    /** The link was used, replaced or is too old. */
    LINK_OF_NO_USE(Rejection.Kind.CONFLICT),
    /** Argument: what the mail server said. */
    MAIL_NOT_SENT(Rejection.Kind.CONFLICT),
    FIRST_CODE_WRONG(Rejection.Kind.INVALID),
    /** An agency's code has 2 to 40 small Latin letters and digits. */
    AGENCY_CODE(Rejection.Kind.INVALID),
    ROLE_MISSING(Rejection.Kind.INVALID),
    /** Argument: the most characters. */
    TOKEN_NAME(Rejection.Kind.INVALID),
    TOKEN_SCOPE(Rejection.Kind.INVALID),
    TOKEN_LIFE(Rejection.Kind.INVALID),
    /** Argument: how many one can have. */
    TOO_MANY_TOKENS(Rejection.Kind.CONFLICT),
    /** There is none like it, or its time is over. */
    TOKEN_OF_NO_USE(Rejection.Kind.FORBIDDEN),
    /** Somebody has been guessing. Argument: the minutes to wait. */
    TOO_MANY_TRIES(Rejection.Kind.TOO_OFTEN);

    private final Rejection.Kind kind;

    AccountRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
