package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;

/**
 * A division that was made responsible for a measure, whoever takes over from it later.
 *
 * @param place divisions are listed in the order of it
 * @param since the day it was added to the agency, or ordered to join, when the measure was there already: it owes nothing for
 *     periods that ended before
 */
record Seat(DivisionId division, long place, Optional<LocalDate> since) {
    /** This seat as of an order: whoever joins with an amendment joins on its day. */
    Seat ordered(Fact.Order order) {
        if (!order.amends() || since.filter(day -> !day.isBefore(order.on())).isPresent()) return this;
        return new Seat(division, place, Optional.of(order.on()));
    }
}
