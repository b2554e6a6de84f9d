package org.yokradap.plan.api;

import java.util.regex.Pattern;

/** Who carries a duty. */
public enum Bearer {
    /** Each assigned division reports on it for itself. */
    DIVISIONS,
    /**
     * The executives' own supervision: no division owes a report on it. The month's round fulfils it and shows it.
     */
    EXECUTIVES;

    private static final Pattern EXECUTIVES_FIRST = Pattern.compile("[\\s\\p{Pd}]*ผู้บริหาร");

    /** The one whom the words of a duty begin with, as in "ผู้บริหารกำกับติดตาม…"; the divisions unless others are named. */
    public static Bearer named(String words) {
        return EXECUTIVES_FIRST.matcher(words).lookingAt() ? EXECUTIVES : DIVISIONS;
    }
}
