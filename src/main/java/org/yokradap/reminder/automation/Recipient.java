package org.yokradap.reminder.automation;

import java.util.Optional;

/**
 * Who is to be told.
 *
 * @param id of the officer, of the first of several who share one address; of the division or the agency, when it has no
 *     officer for this
 * @param title of the post or posts, by which the mail addresses its reader
 * @param address empty when there is nowhere to send to
 * @param paused whether everybody behind the address wants peace today
 */
record Recipient(String id, String title, Optional<String> address, boolean paused) {
    static Recipient nobody(String id, String title) {
        return new Recipient(id, title, Optional.empty(), false);
    }
}
