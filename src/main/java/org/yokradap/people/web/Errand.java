package org.yokradap.people.web;

import java.io.Serializable;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.WaysIn.Invited;

/** What somebody has gone to a provider for. It is kept in the session meanwhile, where nobody else can say anything else. */
sealed interface Errand extends Serializable {
    /** To come in. */
    record SignIn() implements Errand {}

    /** To let an officer come in that way from now on, who is signed in and has to be it still. */
    record Link(String whose) implements Errand {
        OfficerId officer() {
            return new OfficerId(whose);
        }
    }

    /** To take up an invitation. */
    record Accept(Invited invited) implements Errand {}
}
