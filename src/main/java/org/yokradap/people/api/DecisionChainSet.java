package org.yokradap.people.api;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The agency settled who decides on reports.
 *
 * @param since the first day on which a submitted report goes this way
 */
@Revision("1")
public record DecisionChainSet(AgencyId agencyId, DecisionChain chain, LocalDate since) implements AgencyEvent {}
