package org.yokradap.reminder.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;

/** What an agency has settled about its reminders, as in {@code reminders-naruang}. */
public record RemindersId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("reminders-[a-z0-9]{2,40}");

    @JsonCreator
    public RemindersId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a reminders id: " + value);
    }

    public static RemindersId of(AgencyId agency) {
        return new RemindersId("reminders-" + agency.code());
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.split("-", 2)[1]);
    }

    @Override
    public String toString() {
        return value;
    }
}
