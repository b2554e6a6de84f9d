package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;

/** An agency's own editions of a framework, as in {@code framework-naruang-ita-2565}. */
public record AgencyFrameworkId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("framework-[a-z0-9]{2,40}-[a-z]{2,20}-2[5-9]\\d\\d");

    @JsonCreator
    public AgencyFrameworkId {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("Not an agency's framework id: " + value);
    }

    public static AgencyFrameworkId of(AgencyId agency, FrameworkId framework) {
        return new AgencyFrameworkId("framework-" + agency.code() + "-" + framework);
    }

    public AgencyId agencyId() {
        return AgencyId.ofCode(value.split("-", 3)[1]);
    }

    public FrameworkId frameworkId() {
        return new FrameworkId(value.split("-", 3)[2]);
    }

    @Override
    public String toString() {
        return value;
    }
}
