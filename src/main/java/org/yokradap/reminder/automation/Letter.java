package org.yokradap.reminder.automation;

import java.util.Optional;

/**
 * A digest in words, once as plain text and once as HTML that says the same.
 *
 * @param calendar the dated duties in it, as a calendar file
 */
record Letter(String subject, String text, String html, Optional<String> calendar) {}
