package org.yokradap.platform.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet takes for text when it opens a CSV file. A cell that it would take for a formula gets an apostrophe
 * before it; reading takes exactly one such apostrophe away again, so that what is written is read as it was.
 */
final class SafeText {
    /** Spreadsheets look through spaces and quotation marks, and East Asian ones take the wide signs as well. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\u00a0\\ufeff\"'’]*[=+\\-@\\t\\r\\n＝＋－＠|].*");

    private SafeText() {}

    static String of(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String undo(String written) {
        return written.startsWith("'") && isDangerous(written.substring(1)) ? written.substring(1) : written;
    }

    private static boolean isDangerous(String text) {
        return FORMULA.matcher(text).matches();
    }
}
