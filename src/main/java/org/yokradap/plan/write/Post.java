package org.yokradap.plan.write;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.yokradap.people.api.Actor;

/** The post in which a command is given. The access check knows the roles that may; which division it is about, only the measure. */
final class Post {
    private Post() {}

    /** The events that follow are signed in the other post: nothing of the first one stays, as it would beside an event's own. */
    static void change(Actor before, Actor speaking) {
        if (speaking.equals(before)) return;
        CurrentUnitOfWork.get()
                .transformMessage(command -> command.withMetaData(command.getMetaData()
                        .withoutKeys(before.toMetadata().keySet())
                        .mergedWith(speaking.toMetadata())));
    }
}
