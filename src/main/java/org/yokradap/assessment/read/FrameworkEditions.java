package org.yokradap.assessment.read;

import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.people.api.AgencyId;

/** The frameworks of each agency. */
@Component
class FrameworkEditions implements FrameworkShelf {
    private final Frameworks delivered;

    FrameworkEditions(Frameworks delivered) {
        this.delivered = delivered;
    }

    @Override
    public Frameworks of(AgencyId agency) {
        return delivered;
    }
}
