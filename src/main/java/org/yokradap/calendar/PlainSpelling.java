package org.yokradap.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for what people and scanners type in many ways. For reading only: what is stored and shown is the text as it
 * was typed.
 */
final class PlainSpelling {
    /** Zero-width characters that editors leave between Thai words, and soft hyphens. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

    /** Sara am typed as nikhahit and sara aa, with or without a tone mark between or before them. */
    private static final Pattern SPLIT_SARA_AM = Pattern.compile("ํ([่-๋]?)า");

    private static final Pattern DASH = Pattern.compile("[‐‑‒–—−~～]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    /**
     * The letter o for zero: after a digit (๒๕๖o), or where a date's figures begin (o5/o1/2566). Not in item codes such as
     * O12, which a letter o begins.
     */
    private static final Pattern LETTER_FOR_ZERO = Pattern.compile(
            "(?<=\\d[oO]{0,3})[oO](?![a-zA-Z&&[^oO]])|(?<![a-zA-Z\\d])[oO](?=\\d\\s?[/.-]\\s?[\\doO])|(?<=/)[oO](?=\\d)");

    private static final Pattern FISCAL_YEAR = Pattern.compile("ปี ?งบ(?: ?ประมาณ|ฯ|\\.)?");

    /** "ภายใน ๓๐ (สามสิบ) วัน": the same number twice. */
    private static final Pattern SAID_IN_WORDS = Pattern.compile("(\\d{1,3}) ?\\( ?(" + NumberWord.WORDS + ") ?\\)");

    /** Q2. */
    private static final Pattern QUARTER = Pattern.compile("(?<![A-Za-z])[Qq] ?(?=[1-4](?!\\d))");

    private static final Pattern BUDDHIST_ERA = Pattern.compile("พ ?\\.? ?ศ ?\\.{0,3} ?(?=\\d)");

    private PlainSpelling() {}

    /** The text with Arabic digits, single blanks, plain hyphens and whole vowels. */
    static String of(String typed) {
        var text = ThaiDigits.toArabic(typed);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = SPLIT_SARA_AM.matcher(text).replaceAll("$1ำ");
        text = text.replace("เเ", "แ");
        text = DASH.matcher(text).replaceAll("-");
        text = BLANKS.matcher(text).replaceAll(" ");
        text = FISCAL_YEAR.matcher(text).replaceAll("ปีงบประมาณ");
        text = QUARTER.matcher(text).replaceAll("ไตรมาส ");
        text = BUDDHIST_ERA.matcher(text).replaceAll("พ.ศ. ");
        text = LETTER_FOR_ZERO.matcher(text).replaceAll("0");
        text = SAID_IN_WORDS
                .matcher(text)
                .replaceAll(said -> NumberWord.read(said.group(1)) == NumberWord.read(said.group(2))
                        ? said.group(1)
                        : Matcher.quoteReplacement(said.group()));
        return text.strip();
    }
}
