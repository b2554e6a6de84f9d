package org.yokradap.reminder.automation;

import java.util.Optional;

/**
 * Who is to be told.
 *
 * @param id of the officer; of the division or the agency, when it has no officer for this
 * @param title of the post, by which the mail addresses its reader
 * @param address empty when there is nowhere to send to
 */
record Recipient(String id, String title, Optional<String> address) {}
