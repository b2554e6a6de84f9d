package org.yokradap.assessment.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two writings of Thai words are the same words: spaces, letter case and the two encodings of sara am do not matter. */
public final class Wording {
    private static final String NIKHAHIT_AND_SARA_AA = "\u0e4d\u0e32";
    private static final String SARA_AM = "\u0e33";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b]+");

    private Wording() {}

    public static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    public static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace(NIKHAHIT_AND_SARA_AA, SARA_AM);
        return SPACES.matcher(composed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
