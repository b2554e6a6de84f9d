package org.yokradap.platform.web;

import java.util.regex.Pattern;
import org.yokradap.calendar.ThaiDigits;

/** Writes the numbers of a page's text in Thai digits. */
final class PageDigits {
    /** What is written without a blank or a Thai letter in between: a number, a code, an address, a character by its number. */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9._:/@#%&?=+~;-]*[0-9][A-Za-z0-9._:/@#%&?=+~;-]*");

    /** An item is O12 in either kind of digits, and an address leads nowhere with others. */
    private static final Pattern NO_NUMBER = Pattern.compile("[A-Za-z]|&#");

    private PageDigits() {}

    static String thai(String text) {
        return RUN.matcher(text).replaceAll(run -> {
            var found = run.group();
            // Nothing in a run means anything in a replacement.
            return NO_NUMBER.matcher(found).find() ? found : ThaiDigits.toThai(found);
        });
    }
}
