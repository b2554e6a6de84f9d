package org.yokradap.platform;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What was changed between two texts, word by word. Thai writes no spaces between words: where one ends, the Java platform's
 * dictionary knows, and where it does not, a change takes in the neighbouring word.
 */
public final class WordDiff {
    private static final Locale THAI = Locale.of("th");

    /** Beyond this many pairs of words to compare, the middle of the text is shown as replaced as a whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private WordDiff() {}

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words that were kept, taken out or put in. */
    public record Piece(Kind kind, String text) {}

    public static List<Piece> between(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        int head = 0;
        while (head < Math.min(old.size(), fresh.size()) && old.get(head).equals(fresh.get(head))) head++;
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) tail++;
        var pieces = new ArrayList<Piece>();
        old.subList(0, head).forEach(word -> add(pieces, Kind.SAME, word));
        middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), pieces);
        old.subList(old.size() - tail, old.size()).forEach(word -> add(pieces, Kind.SAME, word));
        return pieces;
    }

    private static List<String> words(String text) {
        var boundaries = BreakIterator.getWordInstance(THAI);
        boundaries.setText(text);
        var words = new ArrayList<String>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static void middle(List<String> old, List<String> fresh, List<Piece> pieces) {
        if ((long) old.size() * fresh.size() > MOST_PAIRS) {
            old.forEach(word -> add(pieces, Kind.REMOVED, word));
            fresh.forEach(word -> add(pieces, Kind.ADDED, word));
            return;
        }
        int[][] kept = mostKept(old, fresh);
        int o = 0;
        int f = 0;
        // Put in after what was taken out, so that a replaced word is read as one change.
        Deque<String> added = new ArrayDeque<>();
        while (o < old.size() || f < fresh.size()) {
            if (o < old.size() && f < fresh.size() && old.get(o).equals(fresh.get(f))) {
                flush(added, pieces);
                add(pieces, Kind.SAME, old.get(o++));
                f++;
            } else if (f < fresh.size() && (o == old.size() || kept[o][f + 1] >= kept[o + 1][f])) {
                added.add(fresh.get(f++));
            } else {
                add(pieces, Kind.REMOVED, old.get(o++));
            }
        }
        flush(added, pieces);
    }

    /** How many words two texts have in common, from each pair of places on. */
    private static int[][] mostKept(List<String> old, List<String> fresh) {
        var kept = new int[old.size() + 1][fresh.size() + 1];
        for (int o = old.size() - 1; o >= 0; o--) {
            for (int f = fresh.size() - 1; f >= 0; f--) {
                kept[o][f] = old.get(o).equals(fresh.get(f))
                        ? kept[o + 1][f + 1] + 1
                        : Math.max(kept[o + 1][f], kept[o][f + 1]);
            }
        }
        return kept;
    }

    private static void flush(Deque<String> added, List<Piece> pieces) {
        while (!added.isEmpty()) add(pieces, Kind.ADDED, added.removeFirst());
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }
}
