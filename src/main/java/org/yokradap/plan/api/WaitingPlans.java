package org.yokradap.plan.api;

import java.util.Set;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/** Which of an agency's plans wait for the holder of one of these posts? */
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
public record WaitingPlans(AgencyId agencyId, Set<Role> roles) implements Query<PlansInHand>, AgencyMessage {
    public WaitingPlans {
        roles = Set.copyOf(roles);
    }
}
