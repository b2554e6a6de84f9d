package org.yokradap.platform;

import java.util.List;

/**
 * What ids of a kind look like: a prefix and parts with hyphens between. A page makes tens of thousands of ids out of what is stored, and a
 * regular expression for each of them was an eighth of all the server's work.
 */
public final class IdForm {
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2700;
    private static final int DIGITS_OF_A_YEAR = 4;

    private final String prefix;
    private final List<Part> parts;

    private IdForm(String prefix, List<Part> parts) {
        this.prefix = prefix;
        this.parts = parts;
    }

    /**
     * A form of one kind.
     *
     * @param prefix with its hyphen
     */
    public static IdForm of(String prefix, Part... parts) {
        return new IdForm(prefix, List.of(parts));
    }

    /** The last part is all the rest, with the hyphens that it may have. */
    public boolean fits(String id) {
        if (!id.startsWith(prefix)) return false;
        int from = prefix.length();
        for (int place = 0; place < parts.size(); place++) {
            boolean last = place == parts.size() - 1;
            int to = last ? id.length() : id.indexOf('-', from);
            if (to < from || !parts.get(place).fits(id, from, to)) return false;
            from = to + 1;
        }
        return true;
    }

    /** One part, by the first of its characters and the one after its last. */
    @FunctionalInterface
    public interface Part {
        boolean fits(String id, int from, int to);
    }

    /** Lower-case Latin letters and digits. */
    public static Part code(int shortest, int longest) {
        return (id, from, to) -> isLong(from, to, shortest, longest) && isCode(id, from, to);
    }

    /** Latin letters and digits, and after the first of them full stops and hyphens. */
    public static Part period(int longest) {
        return (id, from, to) -> {
            if (!isLong(from, to, 1, longest) || !isLetterOrDigit(id.charAt(from))) return false;
            for (int at = from + 1; at < to; at++) {
                char character = id.charAt(at);
                if (!isLetterOrDigit(character) && character != '.' && character != '-') return false;
            }
            return true;
        };
    }

    /** From 1 on, without zeros before it. */
    public static Part number(int mostDigits) {
        return (id, from, to) -> isLong(from, to, 1, mostDigits) && id.charAt(from) != '0' && isNumber(id, from, to);
    }

    /** A fiscal year of the Buddhist era, 2500 to 2700. */
    public static Part fiscalYear() {
        return (id, from, to) -> {
            if (to - from != DIGITS_OF_A_YEAR || !isNumber(id, from, to)) return false;
            int year = Integer.parseInt(id, from, to, 10);
            return FIRST_YEAR <= year && year <= LAST_YEAR;
        };
    }

    private static boolean isLong(int from, int to, int shortest, int longest) {
        return shortest <= to - from && to - from <= longest;
    }

    private static boolean isCode(String id, int from, int to) {
        for (int at = from; at < to; at++) {
            char character = id.charAt(at);
            if (!isDigit(character) && !isLowerCase(character)) return false;
        }
        return true;
    }

    private static boolean isNumber(String id, int from, int to) {
        for (int at = from; at < to; at++) if (!isDigit(id.charAt(at))) return false;
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return isDigit(character) || isLowerCase(character) || ('A' <= character && character <= 'Z');
    }

    private static boolean isLowerCase(char character) {
        return 'a' <= character && character <= 'z';
    }

    private static boolean isDigit(char character) {
        return '0' <= character && character <= '9';
    }
}
