package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;

/** The calendar of an agency, as in {@code calendar-naruang}. */
public record CalendarId(@JsonValue String value) {
    private static final String PREFIX = "calendar-";
    private static final Pattern FORM = Pattern.compile("calendar-[a-z0-9]{2,40}");

    @JsonCreator
    public CalendarId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a calendar id: " + value);
    }

    public static CalendarId of(AgencyId agency) {
        return new CalendarId(PREFIX + agency.code());
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
