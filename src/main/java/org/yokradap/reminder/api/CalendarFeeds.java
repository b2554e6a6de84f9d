package org.yokradap.reminder.api;

import java.time.Instant;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;

/**
 * Calendars that a person's or a division's calendar program subscribes to. Whoever knows the address reads it without signing
 * in, so the address holds a token that nobody can guess and that can be made void. Kept apart from all events.
 */
public interface CalendarFeeds {
    /** Since when this officer's calendar has been open. */
    Optional<Instant> since(OfficerId officer);

    Optional<Instant> since(DivisionId division);

    /** Opens the calendar and returns its token, which cannot be asked for again. A token given out before becomes void. */
    String open(OfficerId officer);

    String open(DivisionId division);

    void close(OfficerId officer);

    void close(DivisionId division);

    /** The calendar that this token opens; empty for a token that is void, and when the officer has no account any more. */
    Optional<String> read(String token);
}
