package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An agency with its divisions and the officers that hold its posts today.
 *
 * @param divisions in the order in which they were added
 * @param officers in the order in which they were first appointed; nobody's name, which events do not have
 * @param acting who acts for whom, by first day, also what is over
 * @param chains who decides on reports, by first day; until the first of them the clerk or the mayor
 */
public record Directory(
        AgencyId agency,
        String name,
        List<Division> divisions,
        List<Officer> officers,
        List<Acting> acting,
        List<ChainSince> chains) {

    /** Where nobody acts for another and the clerk or the mayor decides. */
    public Directory(AgencyId agency, String name, List<Division> divisions, List<Officer> officers) {
        this(agency, name, divisions, officers, List.of(), List.of());
    }

    public record Division(DivisionId id, String name) {}

    /**
     * An officer in a post.
     *
     * @param division the division headed, for a division head
     */
    public record Officer(OfficerId id, Role role, String title, Optional<DivisionId> division) {}

    /**
     * An officer in another one's post.
     *
     * @param from first day
     * @param to last day
     */
    public record Acting(OfficerId officer, OfficerId absent, LocalDate from, LocalDate to) {
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Who decides on reports that are submitted from this day on. */
    public record ChainSince(DecisionChain chain, LocalDate since) {}

    public Optional<Division> division(DivisionId id) {
        return divisions.stream().filter(division -> division.id().equals(id)).findFirst();
    }

    public Optional<Officer> officer(OfficerId id) {
        return officers.stream().filter(officer -> officer.id().equals(id)).findFirst();
    }

    /** Who acts for this officer on a day. */
    public Optional<Officer> actingFor(OfficerId absent, LocalDate day) {
        return acting.stream()
                .filter(it -> it.absent().equals(absent) && it.isOn(day))
                .findFirst()
                .flatMap(it -> officer(it.officer()));
    }

    /** For reports submitted on that day. */
    public DecisionChain chainOn(LocalDate day) {
        return chains.stream()
                .filter(chain -> !chain.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(ChainSince::chain)
                .orElse(DecisionChain.EITHER);
    }
}
