package org.yokradap.people.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.platform.IdForm;

/**
 * A person who holds a post in an agency, as in {@code officer-naruang-3}. Events carry this id and never a name or an
 * address, so that a person can be erased without touching history.
 */
public record OfficerId(@JsonValue String value) {
    private static final IdForm FORM = IdForm.of("officer-", IdForm.code(2, 40), IdForm.code(1, 40));

    @JsonCreator
    public OfficerId {
        if (!FORM.fits(value)) throw new IllegalArgumentException("Not an officer id: " + value);
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
