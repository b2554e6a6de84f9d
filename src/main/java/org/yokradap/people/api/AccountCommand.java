package org.yokradap.people.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.platform.Longest;

/** What an administrator has done with the accounts of an agency. No event tells of it: accounts are personal data. */
public sealed interface AccountCommand extends AgencyMessage {

    /**
     * Sends an officer a link with which they choose a username and a password. An earlier link is of no use any more.
     *
     * @param officer who holds a post and has no open account
     * @param address where mail reaches the officer
     */
    @AllowedTo(Role.ADMINISTRATOR)
    record InviteOfficer(
            AgencyId agencyId,
            @TargetAggregateIdentifier OfficerId officer,
            @Longest(MOST_IN_AN_ADDRESS) String address)
            implements AccountCommand {}

    /** Ends an officer's access at once, and whatever link was sent. Inviting the officer again opens it. */
    @AllowedTo(Role.ADMINISTRATOR)
    record CloseAccount(
            AgencyId agencyId, @TargetAggregateIdentifier OfficerId officer) implements AccountCommand {}

    /**
     * Takes an officer's second factors away, who has lost them, and signs the officer out everywhere. The officer is told by mail.
     *
     * @param reason why, as it is kept in the record of sign-ins
     */
    @AllowedTo(Role.ADMINISTRATOR)
    record ResetSecondFactors(
            AgencyId agencyId,
            @TargetAggregateIdentifier OfficerId officer,
            @Longest(MOST_IN_A_REASON) String reason) implements AccountCommand {}

    int MOST_IN_A_REASON = 500;
    /** Signs an officer out everywhere. The account stays open. */
    @AllowedTo(Role.ADMINISTRATOR)
    record EndSessions(
            AgencyId agencyId, @TargetAggregateIdentifier OfficerId officer) implements AccountCommand {}

    /** RFC 3696, with its erratum 1690, is stricter; the column is as long as this. */
    int MOST_IN_AN_ADDRESS = 320;
}
