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

    /**
     * Ends an officer's post and erases what is kept of the person: account, addresses, sign-ins. Cannot be undone, and the id is never
     * given to anybody again. What the officer has said stays readable, as of one who was erased.
     */
    @AllowedTo(Role.ADMINISTRATOR)
    record EraseOfficer(@TargetAggregateIdentifier AgencyId agencyId, OfficerId officer) implements AgencyCommand {}

    /**
     * Lets an officer act in another one's post for some days (รักษาราชการแทน), in addition to the own one.
     *
     * @param absent whose post it is
     * @param from first day
     * @param to last day
     */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record ActFor(
            @TargetAggregateIdentifier AgencyId agencyId,
            OfficerId officer,
            OfficerId absent,
            LocalDate from,
            LocalDate to)
            implements AgencyCommand {}

    /**
     * Ends it before its last day, at once.
     *
     * @param from first day, as it was named
     */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record EndActing(@TargetAggregateIdentifier AgencyId agencyId, OfficerId absent, LocalDate from)
            implements AgencyCommand {}

    /**
     * Settles who decides on reports.
     *
     * @param since the first day on which a submitted report goes this way; not in the past, so that nothing changes that is
     *     under way
     */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record SetDecisionChain(@TargetAggregateIdentifier AgencyId agencyId, DecisionChain chain, LocalDate since)
            implements AgencyCommand {}

    /**
     * Opens the agency to a programme office, which then reads what an auditor reads but mails and the log, until it is withdrawn.
     *
     * @param office the agency that the office is registered as
     * @param from the first day; not in the past
     */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record GrantReading(@TargetAggregateIdentifier AgencyId agencyId, AgencyId office, LocalDate from)
            implements AgencyCommand {}

    /** Closes it to the office again, at once. */
    @AllowedTo({Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE})
    record WithdrawReading(@TargetAggregateIdentifier AgencyId agencyId, AgencyId office) implements AgencyCommand {}
}
