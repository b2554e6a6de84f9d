package org.yokradap.assessment.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Longest;

/** Everything an agency's framework can be told. */
public sealed interface FrameworkCommand extends AgencyMessage {
    AgencyFrameworkId agencyFrameworkId();

    @Override
    default AgencyId agencyId() {
        return agencyFrameworkId().agencyId();
    }

    /**
     * Puts a new edition in force, of a framework that was delivered or one that only the agency has.
     *
     * @param basedOn the edition that was changed; 0 for the delivered one, and where there is none yet
     * @param text in the form that {@link FrameworkReader} reads
     * @param reason why, and where it is taken from
     * @param evenIfScored whether codes may go for which scores are recorded; those scores stay recorded and count for nothing
     */
    @AllowedTo(Role.ADMINISTRATOR)
    record PublishFramework(
            @TargetAggregateIdentifier AgencyFrameworkId agencyFrameworkId,
            int basedOn,
            @Longest(FrameworkReader.LONGEST) String text,
            @Longest(Longest.REASON) String reason,
            boolean evenIfScored)
            implements FrameworkCommand {
        /** Browsers send lines of a text with two characters between them. */
        public PublishFramework {
            text = text.replace("\r\n", "\n");
        }
    }
}
