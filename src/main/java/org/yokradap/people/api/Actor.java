package org.yokradap.people.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.platform.Signature;

/**
 * Who gives a command: the officer, the role of the post held that day, the agency served, and for those who belong to one,
 * the division. Travels as message metadata, is copied to every event, and can be asked for as a handler parameter.
 */
public record Actor(OfficerId officer, Role role, AgencyId agency, Optional<DivisionId> division) implements Signature {
    public static final String OFFICER = "actor";
    public static final String ROLE = "role";

    public static final String DIVISION = "division";

    public Actor(OfficerId officer, Role role, AgencyId agency) {
        this(officer, role, agency, Optional.empty());
    }

    public boolean heads(DivisionId other) {
        return role == Role.DIVISION_HEAD && division.filter(other::equals).isPresent();
    }

    /** This actor as message metadata; the inverse of {@link #from}. */
    @Override
    public Map<String, String> toMetadata() {
        var metadata = new HashMap<String, String>();
        metadata.put(OFFICER, officer.value());
        metadata.put(ROLE, role.name());
        metadata.put(AGENCY, agency.value());
        division.ifPresent(id -> metadata.put(DIVISION, id.value()));
        return metadata;
    }

    /** The actor that the metadata names; empty for a message nobody signed. */
    public static Optional<Actor> from(Map<String, ?> metadata) {
        Object officer = metadata.get(OFFICER);
        if (officer == null) return Optional.empty();
        @Nullable Object division = metadata.get(DIVISION);
        return Optional.of(new Actor(
                new OfficerId(officer.toString()),
                Role.valueOf(String.valueOf(metadata.get(ROLE))),
                new AgencyId(String.valueOf(metadata.get(AGENCY))),
                Optional.ofNullable(division).map(Object::toString).map(DivisionId::new)));
    }
}
