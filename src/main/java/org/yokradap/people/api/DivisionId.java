package org.yokradap.people.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.platform.IdForm;

/** A division of an agency, as in {@code division-naruang-finance}: prefix, agency code, the division's own code. */
public record DivisionId(@JsonValue String value) {
    private static final IdForm FORM = IdForm.of("division-", IdForm.code(2, 40), IdForm.code(1, 40));

    @JsonCreator
    public DivisionId {
        if (!FORM.fits(value)) throw new IllegalArgumentException("Not a division id: " + value);
    }

    public static DivisionId of(AgencyId agency, String code) {
        return new DivisionId("division-" + agency.code() + "-" + code);
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.split("-", 3)[1]);
    }

    public String code() {
        return value.split("-", 3)[2];
    }

    @Override
    public String toString() {
        return value;
    }
}
