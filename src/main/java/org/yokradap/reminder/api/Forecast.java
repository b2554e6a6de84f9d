package org.yokradap.reminder.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mails to come, by day. Made by the sender's own code over the clock of those days. */
public record Forecast(LocalDate until, List<Foreseen> mails) {
    /**
     * A mail to come.
     *
     * @param address empty when nobody could be told
     * @param text word for word
     */
    public record Foreseen(LocalDate day, String title, Optional<String> address, String subject, String text) {}
}
