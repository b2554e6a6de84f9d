package org.yokradap.assessment.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** What does a framework of the agency say, and how did it come to say that? Refused when there is no such framework. */
@AllowedTo({
    Role.ADMINISTRATOR,
    Role.HEAD_OF_OFFICE,
    Role.DIVISION_HEAD,
    Role.STAFF,
    Role.CLERK,
    Role.MAYOR,
    Role.AUDITOR,
    Role.PROGRAMME_OFFICE
})
public record FrameworkInFull(AgencyId agencyId, FrameworkId frameworkId)
        implements Query<FrameworkInFull.View>, AgencyMessage {

    /**
     * A framework and its history.
     *
     * @param editions the newest first
     */
    public record View(Framework framework, List<Edition> editions) {
        public View {
            editions = List.copyOf(editions);
        }

        /** The one in force. */
        public Edition newest() {
            return editions.getFirst();
        }
    }

    /**
     * One edition.
     *
     * @param number 0 for the delivered one, which nobody published
     * @param changes against the edition before it; all is new in the first one
     */
    public record Edition(int number, String text, Optional<Publication> publication, List<FrameworkChange> changes) {
        public Edition {
            changes = List.copyOf(changes);
        }
    }

    public record Publication(Instant at, OfficerId by, String reason) {}
}
