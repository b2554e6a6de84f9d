package org.yokradap.followup.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;

/** Everything a month's round can be asked to do. */
public sealed interface RoundCommand extends AgencyMessage {
    RoundId roundId();

    @Override
    default AgencyId agencyId() {
        return roundId().agency();
    }

    /**
     * Ends the month's round with whatever is still open in it: what is missing stays missing and is carried over.
     *
     * @param digest of the sheet that the executive saw
     */
    @AllowedTo({Role.CLERK, Role.MAYOR})
    record CloseRound(@TargetAggregateIdentifier RoundId roundId, String digest) implements RoundCommand {}

    @AllowedTo({Role.CLERK, Role.MAYOR})
    record ReopenRound(@TargetAggregateIdentifier RoundId roundId, String reason) implements RoundCommand {}
}
