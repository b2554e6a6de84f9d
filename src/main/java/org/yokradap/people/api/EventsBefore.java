package org.yokradap.people.api;

import org.yokradap.platform.Query;

/**
 * What was done in this agency before a certain event? Answered newest first.
 *
 * @param position the position of that event; {@link Long#MAX_VALUE} begins with the newest of all
 * @param limit how many events at most, 1 to 200
 */
@AllowedTo({Role.HEAD_OF_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
public record EventsBefore(AgencyId agencyId, long position, int limit) implements Query<EventPage>, AgencyMessage {
    public static final int MOST = 200;

    public EventsBefore {
        if (limit < 1 || limit > MOST)
            throw EventLogRejection.LIMIT.because(MOST).on("limit");
    }
}
