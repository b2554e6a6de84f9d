package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.List;
import org.yokradap.people.api.AgencyId;

/**
 * One agency's sheet of a day, as it stood when it was looked at.
 *
 * @param digests what is to be said, to whom
 */
record Sheet(AgencyId agency, Situation situation, List<Digest> digests) {
    LocalDate day() {
        return situation.day();
    }
}
