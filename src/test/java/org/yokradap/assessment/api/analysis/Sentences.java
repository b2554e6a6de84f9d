package org.yokradap.assessment.api.analysis;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A finding in words, from the message files alone; a missing key fails the test that asks. */
final class Sentences {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    static String thai(Finding finding) {
        return say(finding, Locale.ROOT);
    }

    static String english(Finding finding) {
        return say(finding, Locale.ENGLISH);
    }

    private static String say(Finding finding, Locale locale) {
        String pattern =
                ResourceBundle.getBundle("i18n/assessment", locale, NO_FALLBACK).getString(finding.message());
        return new MessageFormat(pattern, locale).format(finding.arguments().toArray());
    }
}
