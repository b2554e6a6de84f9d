package org.yokradap.reminder.automation;

import java.time.Instant;
import java.util.Optional;
import org.yokradap.reminder.api.MailId;

/** Takes a letter out of our hands. */
interface Carrier {
    /**
     * Carries the letter away. Doing it again with the same id is recognisable as the same mail.
     *
     * @return the name of the file, if it was kept in one
     * @throws org.springframework.mail.MailException when it was not accepted
     */
    Optional<String> carry(MailId id, String address, Letter letter, Instant now);
}
