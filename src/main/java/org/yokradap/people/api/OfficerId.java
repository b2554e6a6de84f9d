package org.yokradap.people.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person who holds a post in an agency, as in {@code officer-naruang-3}. Events carry this id and never a name or an
 * address, so that a person can be erased without touching history.
 */
public record OfficerId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("officer-[a-z0-9]{2,40}-[a-z0-9]{1,40}");

    @JsonCreator
    public OfficerId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not an officer id: " + value);
    }

    public static OfficerId of(AgencyId agency, String code) {
        return new OfficerId("officer-" + agency.code() + "-" + code);
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.split("-", 3)[1]);
    }

    @Override
    public String toString() {
        return value;
    }
}
