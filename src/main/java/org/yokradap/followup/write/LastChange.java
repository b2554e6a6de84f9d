package org.yokradap.followup.write;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.people.api.Actor;

/**
 * The last change to what a report says.
 *
 * @param revision 1 more than the event's number in the report's history
 */
record LastChange(long revision, Actor by, Instant at) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Refuses to overwrite what the one who writes has not seen. */
    static void requireSeen(Optional<Integer> base, @Nullable LastChange last, Clock clock) {
        if (last == null || base.isEmpty() || base.get() == last.revision()) return;
        throw ReportRejection.CHANGED_MEANWHILE.because(
                last.by(), LocalDate.ofInstant(last.at(), clock.getZone()), minute(last.at(), clock));
    }

    static String minute(Instant at, Clock clock) {
        return MINUTE.format(LocalTime.ofInstant(at, clock.getZone()));
    }
}
