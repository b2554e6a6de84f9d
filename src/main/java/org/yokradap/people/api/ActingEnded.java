package org.yokradap.people.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An officer acts in another one's post no longer, before the last day that had been named.
 *
 * @param from first day, as it was named
 * @param on the day on which it ended; the rights end at once
 */
@Revision("1")
public record ActingEnded(AgencyId agencyId, OfficerId officer, OfficerId absent, LocalDate from, LocalDate on)
        implements AgencyEvent {}
