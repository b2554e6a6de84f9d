package org.yokradap.platform.cli;

import java.util.Locale;
import org.yokradap.platform.Languages;

/** The languages that can be asked for. */
enum Language {
    TH(Languages.THAI),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The one asked for anywhere among the arguments: what is wrong with them is to be said in it, too. */
    static Locale in(String... arguments) {
        String wanted = TH.name();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--language=")) wanted = arguments[i].substring("--language=".length());
            else if (arguments[i].equals("--language") && i + 1 < arguments.length) wanted = arguments[i + 1];
        }
        return wanted.equalsIgnoreCase(EN.name()) ? EN.locale : TH.locale;
    }
}
