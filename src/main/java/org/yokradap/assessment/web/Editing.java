package org.yokradap.assessment.web;

import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;

/** For whom pages show what changes an assessment. Whether an order is allowed is decided where it is taken. */
final class Editing {
    private Editing() {}

    static boolean isAllowedTo(Actor actor) {
        return actor.may(Role.HEAD_OF_OFFICE);
    }

    /** Nobody shall fill in a form only to learn that it was not for them. */
    static void require(Actor actor) {
        if (!isAllowedTo(actor)) throw AccessRejection.NOT_YOUR_ROLE.because();
    }
}
