package org.yokradap.followup.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yokradap.platform.FoldedText;

/**
 * What is looked for: parts of texts, all of which have to be there, wherever in a word they begin. Thai is written without blanks, so
 * a word is what stands between two of them here, and between quotation marks a phrase with blanks in it.
 *
 * @param terms folded, each once
 */
public record SearchWords(List<String> terms) {
    public static final SearchWords NONE = new SearchWords(List.of());

    /** Nobody types more; whoever does anyway is answered by the first of them. */
    static final int MOST_TERMS = 8;

    /** In characters, all terms together. */
    static final int LONGEST = 200;

    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /** Reads what somebody typed; quotation marks may be of any kind, and the last one may be missing. */
    public static SearchWords of(String typed) {
        var plain = typed.substring(0, Math.min(LONGEST, typed.length())).replaceAll("[“”„«»]", "\"");
        return new SearchWords(TERM.matcher(plain)
                .results()
                .flatMap(term -> Stream.of(term.group(1) == null ? term.group(2) : term.group(1)))
                .map(term -> FoldedText.fold(term).strip())
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList());
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether all of it is somewhere in these texts. */
    public boolean areIn(List<String> texts) {
        var folded = texts.stream().map(FoldedText::fold).toList();
        return areInFolded(folded);
    }

    /** The same for texts that have been folded already. */
    public boolean areInFolded(List<String> folded) {
        return terms.stream().allMatch(term -> folded.stream().anyMatch(text -> text.contains(term)));
    }
}
