package org.yokradap.platform.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is told, once as plain text and once as HTML that says the same.
 *
 * @param settingsPage where the reader settles what comes, for letters that come by themselves
 * @param calendar days in it, as a calendar file
 */
public record Letter(
        Locale language,
        String subject,
        String text,
        String html,
        Optional<URI> settingsPage,
        Optional<String> calendar) {}
