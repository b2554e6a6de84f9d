package org.yokradap.followup.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;

/** What an agency has settled about the checking of its links, as in {@code linkchecks-naruang}. */
public record LinkChecksId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("linkchecks-[a-z0-9]{2,40}");

    @JsonCreator
    public LinkChecksId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not an id of link checks: " + value);
    }

    public static LinkChecksId of(AgencyId agency) {
        return new LinkChecksId("linkchecks-" + agency.code());
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.split("-", 2)[1]);
    }

    @Override
    public String toString() {
        return value;
    }
}
