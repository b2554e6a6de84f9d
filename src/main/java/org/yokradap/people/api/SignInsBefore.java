package org.yokradap.people.api;

import org.yokradap.platform.Query;

/**
 * What happened at this agency's door before a certain record? Answered newest first.
 *
 * @param position of that record; {@link Long#MAX_VALUE} begins with the newest of all
 * @param limit how many at most, 1 to 200
 */
@AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
public record SignInsBefore(AgencyId agencyId, long position, int limit) implements Query<SignInPage>, AgencyMessage {
    public static final int MOST = 200;

    public SignInsBefore {
        if (limit < 1 || limit > MOST)
            throw EventLogRejection.LIMIT.because(MOST).on("limit");
    }
}
