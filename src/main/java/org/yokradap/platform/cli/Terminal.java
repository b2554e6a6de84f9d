package org.yokradap.platform.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Rejection;

/**
 * Where the one who asks sits: what comes in, what is answered, what is wrong, and the language of all that. It writes UTF-8
 * whatever the machine's locale is, and nothing appears before it is flushed.
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Phrases phrases, Locale locale) {
    static Terminal of(InputStream in, OutputStream out, OutputStream err, Phrases phrases, Locale locale) {
        return new Terminal(in, utf8(out), utf8(err), phrases, locale);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    public String say(String key, Object... arguments) {
        return phrases.say(key, locale, arguments);
    }

    /**
     * Says on standard error what is wrong and where.
     *
     * @param place as the one who asked can find it: {@code scores/items.csv:3}, {@code --year}
     */
    public void refuse(String place, Rejection rejection) {
        err.println(place + ": " + phrases.say(rejection, locale));
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
