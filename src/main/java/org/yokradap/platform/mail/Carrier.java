package org.yokradap.platform.mail;

import java.time.Instant;
import java.util.Optional;

/** Takes a letter out of our hands. */
public interface Carrier {
    /**
     * Carries the letter away. Doing it again with the same id is recognisable as the same mail.
     *
     * @return the name of the file, if it was kept in one
     * @throws org.springframework.mail.MailException when it was not accepted
     */
    Optional<String> carry(String id, String address, Letter letter, Instant now);

    /** Takes away what is still kept here of letters to this address; nothing where they were handed on. */
    default void forget(String address) {}
}
