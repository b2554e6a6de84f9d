package org.yokradap.followup.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;

/** Everything that can be asked for about the checking of an agency's links. */
public sealed interface LinkChecksCommand extends AgencyMessage {

    /** Settles whether the pages that reports name as evidence are fetched from time to time. Until then they are not. */
    @AllowedTo(Role.ADMINISTRATOR)
    record SettleLinkChecks(@TargetAggregateIdentifier LinkChecksId linkChecksId, boolean allowed)
            implements LinkChecksCommand {
        @Override
        public AgencyId agencyId() {
            return linkChecksId.agency();
        }
    }
}
