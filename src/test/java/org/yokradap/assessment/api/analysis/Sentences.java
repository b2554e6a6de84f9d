package org.yokradap.assessment.api.analysis;

import java.util.Locale;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;

/** A finding in words, without the application around it. */
final class Sentences {
    private static final Phrases PHRASES = new Phrases(MessageFiles.read());

    private Sentences() {}

    static String thai(Finding finding) {
        return new FindingSentences(PHRASES, Locale.of("th")).say(finding);
    }

    static String english(Finding finding) {
        return new FindingSentences(PHRASES, Locale.ENGLISH).say(finding);
    }
}
