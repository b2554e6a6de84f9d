package org.yokradap.followup.api;

import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;

/** Who has to do something next. */
public enum Turn {
    DIVISION,
    /** The clerk or the mayor, whoever comes first. */
    EXECUTIVES,
    /** The clerk, whose word goes on to the mayor. */
    CLERK,
    /** The mayor, after the clerk. */
    MAYOR,
    NOBODY;

    /** Whether it is for this actor to decide, in one of his posts. */
    public boolean isFor(Actor actor) {
        return switch (this) {
            case EXECUTIVES -> actor.isExecutive();
            case CLERK -> actor.may(Role.CLERK);
            case MAYOR -> actor.may(Role.MAYOR);
            case DIVISION, NOBODY -> false;
        };
    }
}
