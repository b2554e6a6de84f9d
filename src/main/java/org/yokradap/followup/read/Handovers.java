package org.yokradap.followup.read;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.Sides;
import org.yokradap.followup.api.Turn;

/** On which side a report was from when on. */
final class Handovers {
    private Handovers() {}

    /** From this day on it was this one's turn. */
    record Handover(LocalDate on, Turn turn) {
        static Handover of(ReportEntry.Kind kind, LocalDate on) {
            return new Handover(
                    on,
                    switch (kind) {
                        case REPORTED,
                                EVIDENCE_ATTACHED,
                                EVIDENCE_REMOVED,
                                FILE_ATTACHED,
                                FILE_REMOVED,
                                WITHDRAWN,
                                RETURNED -> Turn.DIVISION;
                        case SUBMITTED, FORWARDED -> Turn.EXECUTIVES;
                        case APPROVED -> Turn.NOBODY;
                    });
        }
    }

    /**
     * The days after the due day up to today, by whose turn it was.
     *
     * @param handovers in the order in which they happened; before the first it is the division's turn. What comes after today
     *     is not looked at: the clock of a demonstration may be turned back
     */
    static Sides after(LocalDate due, List<Handover> handovers, LocalDate today) {
        int division = 0;
        int executives = 0;
        var turn = Turn.DIVISION;
        var since = due;
        for (var handover : Stream.concat(handovers.stream(), Stream.of(new Handover(today, Turn.NOBODY)))
                .toList()) {
            var until = handover.on().isBefore(today) ? handover.on() : today;
            int days = Math.max(0, Math.toIntExact(DAYS.between(since, until)));
            if (turn == Turn.DIVISION) division += days;
            if (turn == Turn.EXECUTIVES) executives += days;
            turn = handover.turn();
            if (until.isAfter(since)) since = until;
        }
        return new Sides(division, executives);
    }
}
