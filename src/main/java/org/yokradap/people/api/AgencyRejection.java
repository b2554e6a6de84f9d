package org.yokradap.people.api;

import org.yokradap.platform.Rejection;

/** Why an agency refuses. */
public enum AgencyRejection implements Rejection.Reason {
    /** An agency with this code exists already. */
    ALREADY_REGISTERED(Rejection.Kind.CONFLICT),
    NOT_REGISTERED(Rejection.Kind.UNKNOWN),
    NAME_MISSING(Rejection.Kind.INVALID),
    /** Another division of the agency has this name. */
    DIVISION_NAME_TAKEN(Rejection.Kind.CONFLICT),
    UNKNOWN_DIVISION(Rejection.Kind.UNKNOWN),
    /** The division or officer bears another agency's code. */
    NOT_OF_THIS_AGENCY(Rejection.Kind.FORBIDDEN),
    /** A division head heads a division; nobody else does. */
    DIVISION_MISSING(Rejection.Kind.INVALID),
    DIVISION_NOT_ALLOWED(Rejection.Kind.INVALID);

    private final Rejection.Kind kind;

    AgencyRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
