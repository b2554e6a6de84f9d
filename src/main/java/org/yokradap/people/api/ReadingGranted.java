package org.yokradap.people.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The agency opened itself to a programme office.
 *
 * @param office the agency that the office is registered as
 * @param from the first day on which the office may read
 */
@Revision("1")
public record ReadingGranted(AgencyId agencyId, AgencyId office, LocalDate from) implements AgencyEvent {}
