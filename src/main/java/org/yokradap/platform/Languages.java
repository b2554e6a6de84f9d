package org.yokradap.platform;

import java.util.Locale;

/** The languages the application speaks. Thai is what it was written in and what it speaks unless asked otherwise. */
public final class Languages {
    public static final Locale THAI = Locale.of("th", "TH");

    private Languages() {}

    /** The one of our languages that a tag such as {@code en-GB} asks for. */
    public static Locale of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    public static Locale of(Locale wanted) {
        return wanted.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : THAI;
    }
}
