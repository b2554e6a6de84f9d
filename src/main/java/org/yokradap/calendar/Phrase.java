package org.yokradap.calendar;

import java.util.regex.Pattern;

/**
 * The words of one duty, ready to be read.
 *
 * @param text in the plain spelling
 * @param year the fiscal year of whatever is named without its year
 */
record Phrase(String text, FiscalYear year) {
    /** Words further back than this belong to something else. */
    private static final int REACH = 60;

    /** The words right before a place. */
    String before(int place) {
        return text.substring(Math.max(0, place - REACH), place);
    }

    /** The words right behind a place. */
    String after(int place) {
        return text.substring(place, Math.min(text.length(), place + REACH));
    }

    boolean has(Pattern words) {
        return words.matcher(text).find();
    }
}
