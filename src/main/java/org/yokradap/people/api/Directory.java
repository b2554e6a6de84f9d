package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An agency with its divisions and the officers that hold its posts today.
 *
 * @param divisions in the order in which they were added
 * @param officers in the order in which they were first appointed; nobody's name, which events do not have
 * @param acting who acts for whom, by first day, also what is over
 * @param erased who held a post once and was erased since; not among the officers
 * @param chains who decides on reports, by first day; until the first of them the clerk or the mayor
 */
public record Directory(
        AgencyId agency,
        String name,
        List<Division> divisions,
        List<Officer> officers,
        List<Officer> erased,
        List<Acting> acting,
        List<ChainSince> chains) {

    /** Where nobody acts for another and the clerk or the mayor decides. */
    public Directory(AgencyId agency, String name, List<Division> divisions, List<Officer> officers) {
        this(agency, name, divisions, officers, List.of(), List.of(), List.of());
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

    /** The post that somebody held who was erased since. */
    public Optional<Officer> erased(OfficerId id) {
        return erased.stream().filter(officer -> officer.id().equals(id)).findFirst();
    }

    /** Whoever holds a post or held one and was erased. */
    public Optional<Officer> everOfficer(OfficerId id) {
        return officer(id).or(() -> erased(id));
    }

    /** A division's name as the agency writes it, or its code for one that is not there. */
    public String nameOf(DivisionId division) {
        return division(division).map(Division::name).orElse(division.code());
    }

    /** Who acts for this officer on a day. */
    public Optional<Officer> actingFor(OfficerId absent, LocalDate day) {
        return acting.stream()
                .filter(it -> it.absent().equals(absent) && it.isOn(day))
                .findFirst()
                .flatMap(it -> officer(it.officer()));
    }

    /** For whom this officer acts on a day. */
    public List<Officer> actedForBy(OfficerId acting, LocalDate day) {
        return this.acting.stream()
                .filter(it -> it.officer().equals(acting) && it.isOn(day))
                .flatMap(it -> officer(it.absent()).stream())
                .toList();
    }

    /** The same with other titles. */
    public Directory retitled(Function<Officer, String> title) {
        return new Directory(
                agency, name, divisions, retitled(officers, title), retitled(erased, title), acting, chains);
    }

    private static List<Officer> retitled(List<Officer> officers, Function<Officer, String> title) {
        return officers.stream()
                .map(officer -> new Officer(officer.id(), officer.role(), title.apply(officer), officer.division()))
                .toList();
    }

    /**
     * For a report of this division, submitted on that day. The mayor does not wait for a clerk who could not say anything to
     * it: because nobody holds the post, or because whoever speaks for it has written the report or heads the division.
     */
    public DecisionChain chainOf(DivisionId division, Set<OfficerId> authors, LocalDate day) {
        var heads = speaking(
                officer -> officer.role() == Role.DIVISION_HEAD
                        && officer.division().filter(division::equals).isPresent(),
                day);
        boolean clerkMaySpeak = speaking(officer -> officer.role() == Role.CLERK, day).stream()
                .anyMatch(clerk -> !authors.contains(clerk) && !heads.contains(clerk));
        return clerkMaySpeak ? chainOn(day) : DecisionChain.EITHER;
    }

    /** Who speaks in these posts on a day: whoever acts in them, or else whoever holds them. */
    private Set<OfficerId> speaking(Predicate<Officer> posts, LocalDate day) {
        return officers.stream()
                .filter(posts)
                .map(holder -> actingFor(holder.id(), day).orElse(holder).id())
                .collect(Collectors.toSet());
    }

    /** As the agency has settled it for reports submitted on that day. */
    public DecisionChain chainOn(LocalDate day) {
        return chains.stream()
                .filter(chain -> !chain.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(ChainSince::chain)
                .orElse(DecisionChain.EITHER);
    }
}
