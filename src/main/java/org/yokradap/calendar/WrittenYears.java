package org.yokradap.calendar;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Moves the years that words name, for words that are used again in another year. */
public final class WrittenYears {
    private static final String DIGIT = "[0-9๐-๙]";

    /** Of the Buddhist era with four figures, a Latin o among them as people type it for ๐; or two behind a month's short name. */
    private static final Pattern YEAR = Pattern.compile(
            "(?<![0-9๐-๙])[2๒][5๕][0-9๐-๙oO]{2}(?![0-9๐-๙])" + "|(?<=\\. ?[คพย]\\. ?)" + DIGIT + "{2}(?![0-9๐-๙])");

    private static final int SHORT = 100;

    private WrittenYears() {}

    /** The words with every such year so many years later, in the figures that it was written in. */
    public static String moved(String words, int years) {
        return YEAR.matcher(words).replaceAll(year -> later(year, years));
    }

    private static String later(MatchResult found, int years) {
        var written = found.group();
        int year = Integer.parseInt(ThaiDigits.toArabic(written.replaceAll("[oO]", "0"))) + years;
        var figures = written.length() == 2 ? "%02d".formatted(year % SHORT) : Integer.toString(year);
        return written.matches(".*[๐-๙].*") ? ThaiDigits.toThai(figures) : figures;
    }
}
