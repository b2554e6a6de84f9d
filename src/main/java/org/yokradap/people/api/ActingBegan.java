package org.yokradap.people.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An officer was named to act in another one's post (รักษาราชการแทน), in addition to the own one.
 *
 * @param absent whose post it is
 * @param from first day
 * @param to last day
 */
@Revision("1")
public record ActingBegan(AgencyId agencyId, OfficerId officer, OfficerId absent, LocalDate from, LocalDate to)
        implements AgencyEvent {}
