package org.yokradap.followup.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yokradap.platform.FoldedText;
import org.yokradap.platform.FoldedText.Span;

/** A part of a text with the words that were looked for told apart, so that a page can mark them without touching the text. */
record Passage(List<Piece> pieces) {
    /** In characters: two lines on a phone. */
    private static final int ABOUT = 160;

    /** How much of what stands before the first word is shown. */
    private static final int BEFORE = 40;

    private static final String CUT = "…";

    Passage {
        pieces = List.copyOf(pieces);
    }

    /** @param found whether it is one of the words */
    record Piece(String text, boolean found) {}

    /** The text from beginning to end. */
    static Passage whole(String text, List<String> terms) {
        return new Passage(pieces(text, 0, text.length(), places(text, terms)));
    }

    /** The part of that one of the texts that has most of the words; its beginning when none has any. Empty without texts. */
    static Passage of(List<String> texts, List<String> terms) {
        return texts.stream()
                .max(Comparator.comparingLong(text -> inIt(text, terms)))
                .map(text -> around(text, terms))
                .orElseGet(() -> new Passage(List.of()));
    }

    private static long inIt(String text, List<String> terms) {
        var folded = FoldedText.fold(text);
        return terms.stream().filter(folded::contains).count();
    }

    private static Passage around(String text, List<String> terms) {
        var places = places(text, terms);
        int start = places.isEmpty()
                ? 0
                : between(text, Math.max(0, places.getFirst().start() - BEFORE));
        int least = places.isEmpty() ? 0 : places.getFirst().end();
        int end = between(text, Math.min(text.length(), Math.max(least, start + ABOUT)));
        var pieces = new ArrayList<Piece>();
        if (start > 0) pieces.add(new Piece(CUT, false));
        pieces.addAll(pieces(text, start, end, places));
        if (end < text.length()) pieces.add(new Piece(CUT, false));
        return new Passage(pieces);
    }

    /** The next place at which a text may be cut: not between a letter and its marks, nor in the middle of a sign. */
    private static int between(String text, int place) {
        int at = place;
        while (at < text.length() && isContinued(text.charAt(at))) at++;
        return at;
    }

    private static boolean isContinued(char character) {
        return Character.isLowSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == 'ำ';
    }

    /** Where the words are, without those inside others. */
    private static List<Span> places(String text, List<String> terms) {
        var folded = FoldedText.of(text);
        var places = new ArrayList<Span>();
        terms.stream()
                .flatMap(term -> folded.find(term).stream())
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .forEach(span -> {
                    if (places.isEmpty() || span.start() >= places.getLast().end()) places.add(span);
                    else if (span.end() > places.getLast().end())
                        places.set(places.size() - 1, new Span(places.getLast().start(), span.end()));
                });
        return places;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Span> places) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        for (Span place : places) {
            if (place.start() < start || place.end() > end) continue;
            if (place.start() > at) pieces.add(new Piece(text.substring(at, place.start()), false));
            pieces.add(new Piece(text.substring(place.start(), place.end()), true));
            at = place.end();
        }
        if (at < end) pieces.add(new Piece(text.substring(at, end), false));
        return pieces;
    }
}
