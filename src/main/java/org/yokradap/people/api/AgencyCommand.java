package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything an agency can be asked to do. */
public sealed interface AgencyCommand extends AgencyMessage {

    /**
     * Enters an agency.
     *
     * @param name as on its letters: "เทศบาลตำบลนาเรือง"
     */
    @AllowedTo(Role.ADMINISTRATOR)
    record RegisterAgency(@TargetAggregateIdentifier AgencyId agencyId, String name) implements AgencyCommand {}

    /** Adds a division that carries out measures and reports. */
    @AllowedTo(Role.ADMINISTRATOR)
    record AddDivision(@TargetAggregateIdentifier AgencyId agencyId, DivisionId division, String name)
            implements AgencyCommand {}

    /**
     * Appoints an officer to a post.
     *
     * @param title the post's title in the agency's words: "ผู้อำนวยการกองคลัง"
     * @param division the division headed, for a division head
     * @param since the first day in the post
     */
    @AllowedTo(Role.ADMINISTRATOR)
    record AppointOfficer(
            @TargetAggregateIdentifier AgencyId agencyId,
            OfficerId officer,
            Role role,
            String title,
            Optional<DivisionId> division,
            LocalDate since)
            implements AgencyCommand {}
}
