package org.yokradap.reminder.api;

import org.yokradap.people.api.AgencyId;

/** Lets whoever has just had a mail noted see at once what becomes of it. */
@FunctionalInterface
public interface Outgoing {
    /** Sends what lies ready of the agency's mails of today. When a run is under way just now, the next one does it. */
    void deliver(AgencyId agency);
}
