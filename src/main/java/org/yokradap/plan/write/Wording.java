package org.yokradap.plan.write;

import org.yokradap.platform.Rejection;

/** What is typed, as it is kept. */
final class Wording {
    /** What the views have room for: an event that does not fit there would stop them. */
    static final int LONGEST_TEXT = 4000;

    private Wording() {}

    /** The text as written, without blanks around it. */
    static String require(String text, Rejection.Reason missing, Rejection.Reason tooLong, String component) {
        var tidy = tidy(text, LONGEST_TEXT, tooLong, component);
        if (tidy.isEmpty()) throw missing.because().on(component);
        return tidy;
    }

    /** The text as written, without the character that a database cannot keep. */
    static String tidy(String text, int longest, Rejection.Reason tooLong, String component) {
        var tidy = text.replace("\0", "").strip();
        if (tidy.length() > longest) throw tooLong.because(longest).on(component);
        return tidy;
    }
}
