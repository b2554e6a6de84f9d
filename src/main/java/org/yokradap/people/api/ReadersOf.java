package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.platform.Query;

/** To which programme offices has the agency opened itself, and to which could it? */
@AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.CLERK, Role.MAYOR, Role.AUDITOR})
public record ReadersOf(AgencyId agencyId) implements Query<ReadersOf.Readers>, AgencyMessage {

    /**
     * The answer.
     *
     * @param grants the latest first, also what was withdrawn
     * @param offices all programme offices, by name
     */
    public record Readers(List<Grant> grants, List<OpenAgencies.Agency> offices) {
        public Readers {
            grants = List.copyOf(grants);
            offices = List.copyOf(offices);
        }
    }

    /**
     * What was granted to an office.
     *
     * @param by who granted it
     * @param withdrawn the day of it; empty while it holds
     * @param withdrawnBy empty likewise
     */
    public record Grant(
            OpenAgencies.Agency office,
            LocalDate from,
            Speaker by,
            Optional<LocalDate> withdrawn,
            Optional<Speaker> withdrawnBy) {}

    public record Speaker(OfficerId officer, Role role) {}
}
