package org.yokradap.people.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yokradap.platform.Signature;

/**
 * Who gives a command: the officer, the agency served, and the posts in which the officer may act that day: the own one, and
 * those of whoever the officer stands in for (รักษาราชการแทน). Travels as message metadata and can be asked for as a handler
 * parameter. The first capacity is the one in which is spoken: its role and division are copied to every event, and when it is
 * not the own one, for whom.
 *
 * @param capacities at least one
 */
public record Actor(OfficerId officer, AgencyId agency, List<Capacity> capacities) implements Signature {
    public static final String OFFICER = "actor";
    public static final String ROLE = "role";
    public static final String DIVISION = "division";

    /** Metadata key of the officer for whom another one acts. */
    public static final String ACTING_FOR = "acting-for";

    /** Metadata key of the role of the own post, of one who acts for another. */
    public static final String POST = "post";

    /** Metadata key of the agency that the officer is of, when it is not the one that is served: a programme office, or the operator. */
    public static final String OFFICE = "office";

    /** Metadata key of the other posts in which the actor may act; in commands and queries only. */
    private static final String OTHERS = "capacities";

    public Actor {
        capacities = List.copyOf(capacities);
        if (capacities.isEmpty()) throw new IllegalArgumentException("Nobody acts without a post");
    }

    public Actor(OfficerId officer, Role role, AgencyId agency) {
        this(officer, role, agency, Optional.empty());
    }

    public Actor(OfficerId officer, Role role, AgencyId agency, Optional<DivisionId> division) {
        this(officer, agency, List.of(new Capacity(role, division, Optional.empty())));
    }

    /**
     * A post in which somebody may act.
     *
     * @param division the division headed or worked in
     * @param actingFor the officer who holds the post; empty for the actor's own
     */
    public record Capacity(Role role, Optional<DivisionId> division, Optional<OfficerId> actingFor) {
        public boolean heads(DivisionId other) {
            return role == Role.DIVISION_HEAD && division.filter(other::equals).isPresent();
        }

        /** Whether it is a post of this division: its head's or one of its staff. */
        public boolean isOf(DivisionId other) {
            return role.isOfDivision() && division.filter(other::equals).isPresent();
        }

        private String written() {
            return String.join(
                    " ",
                    role.name(),
                    division.map(DivisionId::value).orElse("-"),
                    actingFor.map(OfficerId::value).orElse("-"));
        }

        private static Capacity read(String written) {
            var parts = written.split(" ", 3);
            return new Capacity(
                    Role.valueOf(parts[0]),
                    Optional.of(parts[1]).filter(it -> !it.equals("-")).map(DivisionId::new),
                    Optional.of(parts[2]).filter(it -> !it.equals("-")).map(OfficerId::new));
        }
    }

    /** In which is spoken. */
    public Role role() {
        return capacities.getFirst().role();
    }

    /** Of the post in which is spoken. */
    public Optional<DivisionId> division() {
        return capacities.getFirst().division();
    }

    /** For whom is spoken; empty for one who speaks in the own post. */
    public Optional<OfficerId> actingFor() {
        return capacities.getFirst().actingFor();
    }

    /** Whether one of the posts has one of these roles. */
    public boolean may(Role... roles) {
        return capacities.stream().anyMatch(capacity -> List.of(roles).contains(capacity.role()));
    }

    public boolean isExecutive() {
        return capacities.stream().anyMatch(capacity -> capacity.role().isExecutive());
    }

    /**
     * Of one whose own post is of a division: this division, and those of the posts in which the actor acts. Empty for the others,
     * who look after all divisions, whoever they act for.
     */
    public Set<DivisionId> ownDivisions() {
        if (ownRole().filter(Role::isOfDivision).isEmpty()) return Set.of();
        return capacities.stream()
                .filter(capacity -> capacity.role().isOfDivision())
                .flatMap(capacity -> capacity.division().stream())
                .collect(Collectors.toSet());
    }

    public boolean heads(DivisionId other) {
        return capacities.stream().anyMatch(capacity -> capacity.heads(other));
    }

    /** Whether one of the posts is of this division. */
    public boolean worksIn(DivisionId other) {
        return capacities.stream().anyMatch(capacity -> capacity.isOf(other));
    }

    /** The same actor, speaking in the first post that fits; empty if none does. */
    public Optional<Actor> in(Predicate<Capacity> fitting) {
        return capacities.stream().filter(fitting).findFirst().map(this::in);
    }

    private Actor in(Capacity chosen) {
        var reordered = new ArrayList<>(capacities);
        reordered.remove(chosen);
        reordered.addFirst(chosen);
        return new Actor(officer, agency, reordered);
    }

    /** This actor as message metadata; the inverse of {@link #from}. */
    @Override
    public Map<String, String> toMetadata() {
        var metadata = new HashMap<>(spoken());
        if (capacities.size() > 1) {
            metadata.put(
                    OTHERS, capacities.stream().skip(1).map(Capacity::written).collect(Collectors.joining(",")));
        }
        return metadata;
    }

    /** The part of the metadata that an event keeps: in which post was spoken, and not in which others could have been. */
    public Map<String, String> spoken() {
        var metadata = new HashMap<String, String>();
        metadata.put(OFFICER, officer.value());
        metadata.put(ROLE, role().name());
        metadata.put(AGENCY, agency.value());
        if (!officer.agency().equals(agency))
            metadata.put(OFFICE, officer.agency().value());
        division().ifPresent(id -> metadata.put(DIVISION, id.value()));
        actingFor().ifPresent(absent -> {
            metadata.put(ACTING_FOR, absent.value());
            ownRole().ifPresent(role -> metadata.put(POST, role.name()));
        });
        return metadata;
    }

    private Optional<Role> ownRole() {
        return capacities.stream()
                .filter(capacity -> capacity.actingFor().isEmpty())
                .findFirst()
                .map(Capacity::role);
    }

    /** The actor that the metadata names; empty for a message nobody signed. */
    public static Optional<Actor> from(Map<String, ?> metadata) {
        Object officer = metadata.get(OFFICER);
        if (officer == null) return Optional.empty();
        var capacities = new ArrayList<Capacity>();
        capacities.add(new Capacity(
                Role.valueOf(String.valueOf(metadata.get(ROLE))),
                text(metadata.get(DIVISION)).map(DivisionId::new),
                text(metadata.get(ACTING_FOR)).map(OfficerId::new)));
        text(metadata.get(OTHERS)).stream()
                .flatMap(others -> Arrays.stream(others.split(",", -1)))
                .map(Capacity::read)
                .forEach(capacities::add);
        return Optional.of(new Actor(
                new OfficerId(officer.toString()), new AgencyId(String.valueOf(metadata.get(AGENCY))), capacities));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
