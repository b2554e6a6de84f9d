package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why an account is not opened. */
public enum AccountRejection implements Rejection.Reason {
    /** Another officer signs in under this name. */
    USERNAME_TAKEN(Rejection.Kind.CONFLICT),
    /** The officer signs in under another name already. */
    ALREADY_OPEN(Rejection.Kind.CONFLICT),
    USERNAME_MISSING(Rejection.Kind.INVALID),
    PASSWORD_MISSING(Rejection.Kind.INVALID);

    private final Rejection.Kind kind;

    AccountRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
