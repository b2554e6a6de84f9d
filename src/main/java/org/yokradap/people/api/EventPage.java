package org.yokradap.people.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.platform.AddressClass;

/**
 * Part of an agency's event log, newest first.
 *
 * @param olderBefore the position to ask with for the events before these; empty when these are the first
 */
public record EventPage(List<Event> events, Optional<Long> olderBefore) {

    /**
     * An event with the one who caused it.
     *
     * @param type its name in the store, as in {@code people.AgencyRegistered}
     * @param aggregate the id of what it happened to
     * @param at when it was said, by the application's clock
     * @param officer who said it
     * @param role the role in which it was said; it may have changed since
     * @param title the title of the post that the officer holds today; empty when it is none
     * @param erased whether the officer held that post last and was erased since
     * @param actingFor in whose post it was said, when it was not the own one
     * @param addressClass from what kind of network it was said; empty for what was said before that was kept
     * @param payload the event itself, JSON
     */
    public record Event(
            long position,
            String type,
            String aggregate,
            long sequence,
            Instant at,
            OfficerId officer,
            Role role,
            Optional<String> title,
            boolean erased,
            Optional<OfficerId> actingFor,
            Optional<AddressClass> addressClass,
            @JsonRawValue String payload) {}
}
