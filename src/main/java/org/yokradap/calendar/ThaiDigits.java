package org.yokradap.calendar;

/** Arabic digits to Thai ones and back; every other character stays as it is. */
public final class ThaiDigits {
    private static final char THAI_ZERO = '๐';

    private ThaiDigits() {}

    public static String toArabic(String text) {
        return shift(text, THAI_ZERO, '0');
    }

    public static String toThai(String text) {
        return shift(text, '0', THAI_ZERO);
    }

    private static String shift(String text, char fromZero, char toZero) {
        var shifted = new StringBuilder(text);
        for (var i = 0; i < shifted.length(); i++) {
            var digit = shifted.charAt(i) - fromZero;
            if (digit >= 0 && digit <= 9) shifted.setCharAt(i, (char) (toZero + digit));
        }
        return shifted.toString();
    }
}
