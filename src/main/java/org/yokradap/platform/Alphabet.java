package org.yokradap.platform;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of words in a dictionary: แก้ว stands at ก. The one place where texts are put in order for people. */
public final class Alphabet {
    private static final Locale THAI = Locale.of("th");

    private Alphabet() {}

    /** Thai and Latin letters in one order, whatever the language of the page is; what is equal to it is told apart by its letters. */
    public static Comparator<String> order() {
        var collator = Collator.getInstance(THAI);
        Comparator<String> dictionary = collator::compare;
        return dictionary.thenComparing(Comparator.naturalOrder());
    }
}
