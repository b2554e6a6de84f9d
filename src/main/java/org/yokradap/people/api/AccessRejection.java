package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why somebody may not do something at all, whatever the state of things. */
public enum AccessRejection implements Rejection.Reason {
    /** The message bears no signature. */
    UNSIGNED,
    /** The actor's role is not among those that may. */
    NOT_YOUR_ROLE,
    /** The actor does not serve this agency. */
    NOT_YOUR_AGENCY,
    /** The actor heads another division. */
    NOT_YOUR_DIVISION,
    /** The program has a token for asking only. */
    READ_ONLY;

    @Override
    public Rejection.Kind kind() {
        return Rejection.Kind.FORBIDDEN;
    }
}
