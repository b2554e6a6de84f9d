package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why nobody comes in by another provider, or why a link with one is not made or not taken back. */
public enum IdentityRejection implements Rejection.Reason {
    /** Nobody who may sign in is linked with this user of the provider. */
    UNKNOWN(Rejection.Kind.FORBIDDEN),
    /** This user of the provider is linked with another officer. */
    OF_ANOTHER(Rejection.Kind.CONFLICT),
    /** The officer has no password: without the only link, there would be no way in. */
    LAST_WAY_IN(Rejection.Kind.CONFLICT),
    /** The provider has refused, or its answer does not fit what was asked here and now. */
    NOT_CONFIRMED(Rejection.Kind.INVALID),
    /** The provider does not answer, or not as one does. */
    UNREACHABLE(Rejection.Kind.UNAVAILABLE);

    private final Rejection.Kind kind;

    IdentityRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
