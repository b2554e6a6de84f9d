package org.yokradap.assessment.api.analysis;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.yokradap.assessment.api.Subject;

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
        return say(finding.message(), locale, finding.spoken(it -> subject(it, locale), place(finding, locale)));
    }

    private static String subject(Subject subject, Locale locale) {
        return say("subject." + subject.detail(), locale, subject.code());
    }

    private static String place(Finding finding, Locale locale) {
        String place = Subject.ofCode(finding.refersTo())
                .map(it -> subject(it, locale))
                .orElse(finding.refersTo());
        return finding.measure().isPresent() && !finding.measure().get().equals(place)
                ? say("finding.measure-of", locale, place)
                : place;
    }

    private static String say(String key, Locale locale, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("i18n/assessment", locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
