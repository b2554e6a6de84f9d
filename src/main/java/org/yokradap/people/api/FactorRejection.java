package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why a second factor is not taken, or not taken away. */
public enum FactorRejection implements Rejection.Reason {
    CODE_MISSING(Rejection.Kind.INVALID),
    /** Wrong, too old, or taken before. */
    CODE_WRONG(Rejection.Kind.INVALID),
    /** Too many codes were wrong. Argument: in how many minutes the next one is looked at. */
    CODE_TOO_OFTEN(Rejection.Kind.CONFLICT),
    /** No secret has been shown that a first code could confirm. */
    NOT_BEGUN(Rejection.Kind.CONFLICT),
    /** A post of the officer requires a second factor, and this is the only one. */
    LAST_ONE(Rejection.Kind.CONFLICT),
    /** The device's answer does not fit: another site, another key, an old question, or an owner it has not made sure of. */
    PASSKEY_REFUSED(Rejection.Kind.INVALID),
    /** Of an officer who has so many already. Argument: how many. */
    PASSKEYS_MANY(Rejection.Kind.CONFLICT),
    PASSKEY_UNKNOWN(Rejection.Kind.UNKNOWN),
    NAME_MISSING(Rejection.Kind.INVALID),
    /** Argument: the most characters. */
    NAME_LONG(Rejection.Kind.INVALID),
    /** An administrator says why. */
    REASON_MISSING(Rejection.Kind.INVALID),
    /** The own ones are changed on the own page. */
    OWN_FACTORS(Rejection.Kind.CONFLICT),
    /** A program gave a password where a second factor is needed. */
    PASSWORD_NOT_ENOUGH(Rejection.Kind.FORBIDDEN);

    private final Rejection.Kind kind;

    FactorRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
