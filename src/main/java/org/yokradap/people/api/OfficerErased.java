package org.yokradap.people.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An officer's post has ended, and what was kept of the person outside the events is gone. What the officer said stays, under an id
 * that leads to nobody any more.
 *
 * @param on the day on which it was ordered
 */
@Revision("1")
public record OfficerErased(AgencyId agencyId, OfficerId officer, LocalDate on) implements AgencyEvent {}
