package org.yokradap.assessment.api.analysis;

import java.util.Map;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/**
 * What would these rules make of the scores that are recorded? Nothing is changed by asking. Refused when there is no
 * assessment of that year.
 *
 * @param year Buddhist era
 */
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
public record WhatIfRules(AgencyId agencyId, int year, WeaknessRules rules)
        implements Query<WhatIfRules.Answer>, AgencyMessage {

    /**
     * The comparison with the rules in force.
     *
     * @param names what the weaknesses in the lists are called
     */
    public record Answer(WhatIf whatIf, Map<Subject, String> names) {
        public Answer {
            names = Map.copyOf(names);
        }
    }
}
