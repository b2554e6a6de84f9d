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
    DIVISION_NOT_ALLOWED(Rejection.Kind.INVALID),
    /** Nobody was chosen. */
    OFFICER_MISSING(Rejection.Kind.INVALID),
    CHAIN_MISSING(Rejection.Kind.INVALID),
    NOT_A_DAY(Rejection.Kind.INVALID),
    /** The person who had this id was erased; nobody is given it again. */
    OFFICER_ERASED(Rejection.Kind.CONFLICT),
    /** Administrators cannot erase themselves: nobody might be left who can let others in. */
    OWN_DATA(Rejection.Kind.CONFLICT),
    /** The officer holds no post of the agency. */
    UNKNOWN_OFFICER(Rejection.Kind.UNKNOWN),
    ACTING_FOR_ONESELF(Rejection.Kind.INVALID),
    /** Administrators and auditors have no part in decisions, neither their own nor another's. */
    NOT_A_POST_TO_ACT_IN(Rejection.Kind.INVALID),
    ENDS_BEFORE_IT_BEGINS(Rejection.Kind.INVALID),
    /** Argument: today. */
    ACTING_IN_THE_PAST(Rejection.Kind.INVALID),
    /** Somebody acts in this post on some of these days. Arguments: first and last day of that. */
    ALREADY_ACTED_FOR(Rejection.Kind.CONFLICT),
    /** Nobody acts in this post from that day on. */
    NOBODY_ACTS(Rejection.Kind.CONFLICT),
    /** What is under way is decided as it began. Argument: today. */
    CHAIN_IN_THE_PAST(Rejection.Kind.INVALID),
    /** No office was chosen, or the agency is none. */
    NO_PROGRAMME_OFFICE(Rejection.Kind.INVALID),
    /** Argument: today. */
    READING_IN_THE_PAST(Rejection.Kind.INVALID);

    private final Rejection.Kind kind;

    AgencyRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
