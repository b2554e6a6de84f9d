package org.yokradap.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is compared when something is looked for: what is meant the same, or looks the same on a page, is the same. Small
 * letters, Arabic digits, no difference of width, single blanks, nothing invisible; and Thai syllables as they ought to be typed:
 * marks in one order and each once, sara am in its two parts, แ for two เ. For comparing only: it remembers from where in the
 * original each of its characters comes.
 */
public final class FoldedText {
    private static final char SARA_AA = 'า';
    private static final char SARA_E = 'เ';
    private static final String SARA_AM = "\u0E4Dา";

    private final String original;
    private final String text;
    private final List<Span> sources;

    private FoldedText(String original, String text, List<Span> sources) {
        this.original = original;
        this.text = text;
        this.sources = sources;
    }

    /** Part of a text: from the first character to the one before the last. */
    public record Span(int start, int end) {
        private Span with(Span other) {
            return new Span(Math.min(start, other.start), Math.max(end, other.end));
        }
    }

    public static FoldedText of(String original) {
        var folding = new Folding();
        for (int at = 0; at < original.length(); ) {
            int character = original.codePointAt(at);
            int next = at + Character.charCount(character);
            folding.take(character, new Span(at, next));
            at = next;
        }
        folding.orderMarks();
        return new FoldedText(original, folding.text.toString(), folding.sources);
    }

    public static String fold(String original) {
        return of(original).text;
    }

    public String text() {
        return text;
    }

    /** Where in the original this is, which has been folded itself: whole syllables, from the first to the last. */
    public List<Span> find(String folded) {
        var found = new ArrayList<Span>();
        if (folded.isEmpty()) return found;
        for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length())) {
            var span = sources.subList(at, at + folded.length()).stream()
                    .reduce(Span::with)
                    .orElseThrow();
            int end = span.end;
            while (end < original.length() && isMark(original.charAt(end))) end++;
            found.add(new Span(span.start, end));
        }
        return found;
    }

    /** Whether it stands above or below a Thai letter. */
    static boolean isMark(char character) {
        return isVowelMark(character) || isTone(character) || character == '์';
    }

    private static boolean isVowelMark(char character) {
        return character == 'ั'
                || (character >= 'ิ' && character <= '\u0E3A')
                || character == '็'
                || character == '\u0E4D'
                || character == '\u0E4E';
    }

    private static boolean isTone(char character) {
        return character >= '่' && character <= '๋';
    }

    private static final class Folding {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> sources = new ArrayList<>();

        void take(int character, Span source) {
            int type = Character.getType(character);
            if (type == Character.FORMAT) return;
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) blank(source);
            else if (type == Character.DECIMAL_DIGIT_NUMBER) add((char) ('0' + Character.digit(character, 10)), source);
            else if (type == Character.DASH_PUNCTUATION) add('-', source);
            else plain(character).chars().forEach(part -> put((char) part, source));
        }

        private static String plain(int character) {
            if (character == 'ำ') return SARA_AM;
            if (character == 'ๅ') return String.valueOf(SARA_AA);
            if (character < 0x80 || (character >= 0xE00 && character < 0xE80))
                return String.valueOf((char) Character.toLowerCase(character));
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
        }

        private void blank(Span source) {
            if (last() == ' ') widenLast(source);
            else add(' ', source);
        }

        private void put(char character, Span source) {
            if (character == SARA_E && last() == SARA_E) {
                text.setCharAt(text.length() - 1, 'แ');
                widenLast(source);
            } else if (isMark(character) && last() == SARA_AA) {
                // No mark stands on sara aa: it belongs to the letter before.
                text.insert(text.length() - 1, character);
                sources.add(sources.size() - 1, source);
            } else add(character, source);
        }

        private void add(char character, Span source) {
            text.append(character);
            sources.add(source);
        }

        private char last() {
            return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
        }

        private void widenLast(Span source) {
            sources.set(sources.size() - 1, sources.getLast().with(source));
        }

        /** On each letter vowels first, then the tone, then thanthakhat; a mark that is there twice is once. */
        void orderMarks() {
            var marks = new ArrayList<Mark>();
            int kept = 0;
            for (int at = 0; at <= text.length(); at++) {
                boolean mark = at < text.length() && isMark(text.charAt(at));
                if (mark) {
                    marks.add(new Mark(text.charAt(at), sources.get(at)));
                    continue;
                }
                marks.sort(Comparator.comparingInt(it -> rank(it.character)));
                for (var it : marks) {
                    if (kept > 0 && text.charAt(kept - 1) == it.character)
                        sources.set(kept - 1, sources.get(kept - 1).with(it.source));
                    else keep(kept++, it.character, it.source);
                }
                marks.clear();
                if (at < text.length()) keep(kept++, text.charAt(at), sources.get(at));
            }
            text.setLength(kept);
            sources.subList(kept, sources.size()).clear();
        }

        private void keep(int place, char character, Span source) {
            text.setCharAt(place, character);
            sources.set(place, source);
        }

        private record Mark(char character, Span source) {}

        private static int rank(char mark) {
            if (isVowelMark(mark)) return 0;
            return isTone(mark) ? 1 : 2;
        }
    }
}
