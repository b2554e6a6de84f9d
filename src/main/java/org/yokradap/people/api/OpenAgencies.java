package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.List;
import org.yokradap.platform.Query;

/**
 * Which agencies are open to a programme office on a day?
 *
 * @param agencyId the office
 */
@AllowedTo(Role.PROGRAMME_OFFICE)
public record OpenAgencies(AgencyId agencyId, LocalDate day) implements Query<OpenAgencies.Opened>, AgencyMessage {

    /** By name. */
    public record Opened(List<Agency> agencies) {
        public Opened {
            agencies = List.copyOf(agencies);
        }
    }

    public record Agency(AgencyId id, String name) {}
}
