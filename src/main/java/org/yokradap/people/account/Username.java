package org.yokradap.people.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yokradap.people.api.AccountRejection;

/** What people type to sign in. */
final class Username {
    private static final int FEWEST = 3;
    private static final int MOST = 60;

    /** Letters of any script with their marks, digits, and what stands in mail addresses. */
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._@+-]{" + FEWEST + "," + MOST + "}");

    private Username() {}

    /** In the form in which upper and lower case are the same. */
    static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** As {@link #plain}; it is there. */
    static String present(String typed) {
        var name = plain(typed);
        if (name.isEmpty()) throw AccountRejection.USERNAME_MISSING.because().on("username");
        return name;
    }

    /** As {@link #present}; it is one that somebody may choose. */
    static String checked(String typed) {
        var name = present(typed);
        if (!FORM.matcher(name).matches())
            throw AccountRejection.USERNAME_FORM.because(FEWEST, MOST).on("username");
        return name;
    }
}
