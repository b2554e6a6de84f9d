package org.yokradap.people.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.platform.IdForm;

/**
 * An agency, as in {@code agency-naruang}. The part after the prefix is the agency's code: 2 to 40 lower-case Latin letters
 * and digits, without a hyphen, because every other id of the agency begins with it and must be told apart.
 */
public record AgencyId(@JsonValue String value) {
    private static final IdForm FORM = IdForm.of("agency-", IdForm.code(2, 40));

    @JsonCreator
    public AgencyId {
        if (!FORM.fits(value)) throw new IllegalArgumentException("Not an agency id: " + value);
    }

    public static AgencyId ofCode(String code) {
        return new AgencyId("agency-" + code);
    }

    /** The agency's code, as it stands in every id that belongs to the agency. */
    public String code() {
        return value.substring("agency-".length());
    }

    @Override
    public String toString() {
        return value;
    }
}
