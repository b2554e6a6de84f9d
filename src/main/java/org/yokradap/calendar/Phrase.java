package org.yokradap.calendar;

import java.util.regex.Pattern;

/**
 * The words of one duty, ready to be read.
 *
 * @param text in the plain spelling
 * @param year the fiscal year of whatever is named without its year
 */
record Phrase(String text, FiscalYear year) {
    boolean has(Pattern words) {
        return words.matcher(text).find();
    }
}
