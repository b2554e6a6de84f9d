package org.yokradap.reminder.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail in the ledger.
 *
 * @param day of the sheet it belongs to
 * @param title of the recipient's post
 * @param address empty when nobody could be told
 * @param because why it is suppressed
 * @param refusal the server's words, when the last attempt failed
 * @param file its name in the outbox, when it was kept there because there is no mail server
 * @param attempts how often it was handed to the server
 * @param uncertain whether an attempt ended without an answer: the mail may have arrived then, and once sent, twice
 * @param at when it got into this state
 */
public record MailRow(
        MailId id,
        LocalDate day,
        String title,
        Optional<String> address,
        String subject,
        MailState state,
        Optional<Suppression> because,
        Optional<String> refusal,
        Optional<String> file,
        int attempts,
        boolean uncertain,
        Instant at) {
    public boolean mayHaveArrivedTwice() {
        return uncertain && state == MailState.SENT;
    }

    public boolean mayHaveArrived() {
        return uncertain && state != MailState.SENT;
    }
}
