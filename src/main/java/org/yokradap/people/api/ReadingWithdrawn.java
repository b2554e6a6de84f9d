package org.yokradap.people.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The agency closed itself to a programme office, at once.
 *
 * @param from the first day, as it was granted
 * @param on the day on which it was withdrawn
 */
@Revision("1")
public record ReadingWithdrawn(AgencyId agencyId, AgencyId office, LocalDate from, LocalDate on)
        implements AgencyEvent {}
