package org.yokradap.people.api;

import java.util.List;
import java.util.Optional;

/**
 * An agency with its divisions and the officers that hold its posts today.
 *
 * @param divisions in the order in which they were added
 * @param officers in the order in which they were first appointed; nobody's name, which events do not have
 */
public record Directory(AgencyId agency, String name, List<Division> divisions, List<Officer> officers) {

    public record Division(DivisionId id, String name) {}

    /**
     * An officer in a post.
     *
     * @param division the division headed, for a division head
     */
    public record Officer(OfficerId id, Role role, String title, Optional<DivisionId> division) {}

    public Optional<Division> division(DivisionId id) {
        return divisions.stream().filter(division -> division.id().equals(id)).findFirst();
    }

    public Optional<Officer> officer(OfficerId id) {
        return officers.stream().filter(officer -> officer.id().equals(id)).findFirst();
    }
}
