package org.yokradap.reminder.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why an officer got a mail on a day, or none.
 *
 * @param title of the officer's post; the id, for one who holds none
 * @param openedAt when the day's sheet was opened
 * @param silence why there was no mail; empty when there was one
 * @param mail what the ledger has for that officer and day
 * @param reminders what was settled that day, sent or not
 * @param open what waits for the officer as things stand now, and when it was or will be spoken of
 */
public record Explanation(
        String title,
        LocalDate day,
        Optional<Instant> openedAt,
        Optional<Silence> silence,
        Optional<MailRow> mail,
        List<Noted> reminders,
        List<Open> open) {

    /** Why there was no mail. */
    public enum Silence {
        /** The day has not come. */
        TO_COME,
        /** Saturday, Sunday or a holiday. */
        DAY_OFF,
        /** It was not opened: the application was down, or its time had not come. */
        SHEET_CLOSED,
        /** The officer holds no post now. */
        NO_POST,
        /** Reports wait for a decision that the officer may take, and those below are reminded of them first. */
        OTHERS_FIRST,
        /** The officer has no turn in anything. */
        NOTHING_OPEN,
        /** All that applied had been said before. */
        NOTHING_NEW
    }

    /**
     * A reminder in the ledger.
     *
     * @param matter what it is about, as the plan says it now; its id when the plan no longer has it
     */
    public record Noted(
            String matter, ReminderClock clock, String stage, MailState state, Optional<Suppression> because) {}

    /**
     * Something that waits for the officer.
     *
     * @param from the day its clock counts from
     * @param told the day on which it was last spoken of up to then
     * @param next the day on which it will be next if nothing happens; empty when it will not within a month
     */
    public record Open(
            String matter, ReminderClock clock, LocalDate from, Optional<LocalDate> told, Optional<LocalDate> next) {}
}
