package org.yokradap.calendar;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers up to 999, in figures or in words. */
final class NumberWord {
    private static final String UNIT = "หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า";

    /** Matches a number in words, without a capturing group. */
    static final String WORDS = "(?:(?:(?:" + UNIT + ")?ร้อย)(?:(?:ยี่|" + UNIT + ")?สิบ)?(?:เอ็ด|" + UNIT
            + ")?|(?:ยี่|" + UNIT + ")?สิบ(?:เอ็ด|" + UNIT + ")?|" + UNIT + ")";

    /** Matches a number, without a capturing group. */
    static final String ANY = "(?:\\d{1,3}(?!\\d)|" + WORDS + ")";

    private static final List<String> DIGITS =
            List.of("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า");
    private static final Pattern PARTS = Pattern.compile("(?:(?<hundreds>" + UNIT
            + ")?(?<hundred>ร้อย))?(?:(?<tens>ยี่|" + UNIT + ")?(?<ten>สิบ))?(?<ones>เอ็ด|" + UNIT + ")?");

    private NumberWord() {}

    /** The number that a text matched by {@link #ANY} names. */
    static int read(String written) {
        var parts = PARTS.matcher(written);
        if (!parts.matches()) return Integer.parseInt(written);
        var hundreds = parts.group("hundred") == null ? 0 : digit(parts.group("hundreds"), 1);
        var tens = parts.group("ten") == null ? 0 : digit(parts.group("tens"), 1);
        return 100 * hundreds + 10 * tens + digit(parts.group("ones"), 0);
    }

    private static int digit(@Nullable String word, int none) {
        if (word == null) return none;
        return switch (word) {
            case "ยี่" -> 2;
            case "เอ็ด" -> 1;
            default -> DIGITS.indexOf(word);
        };
    }
}
