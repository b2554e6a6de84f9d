package org.yokradap.people.api;

import java.util.Optional;

/** The post that an officer holds today, in which the officer acts. */
public record Post(
        OfficerId officer, Role role, String title, Optional<DivisionId> division, AgencyId agency, String agencyName) {

    public Actor actor() {
        return new Actor(officer, role, agency, division);
    }
}
