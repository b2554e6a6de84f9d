package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/** The officer's name and address are not here: they are kept apart and can be erased. */
@Revision("1")
public record OfficerAppointed(
        AgencyId agencyId, OfficerId officer, Role role, String title, Optional<DivisionId> division, LocalDate since)
        implements AgencyEvent {}
