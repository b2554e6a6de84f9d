package org.yokradap.followup.write;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.yokradap.followup.api.ReportRejection;

/** What people may type into a report. */
final class Wording {
    /** About three printed pages: whatever is longer is a document, and belongs among the evidence. */
    static final int LONGEST_TEXT = 8_000;

    /** A comment or a note is read on a phone, between others. */
    static final int LONGEST_NOTE = 2_000;

    /** The length that all browsers and servers in use can carry. */
    static final int LONGEST_URL = 2_000;

    private static final Set<String> PUBLIC_SCHEMES = Set.of("http", "https");

    private Wording() {}

    static String text(String typed) {
        var text = within(LONGEST_TEXT, typed, "text");
        if (text.isEmpty()) throw ReportRejection.TEXT_MISSING.because().on("text");
        return text;
    }

    static String comment(String typed) {
        var comment = within(LONGEST_NOTE, typed, "comment");
        if (comment.isEmpty()) throw ReportRejection.COMMENT_MISSING.because().on("comment");
        return comment;
    }

    static String note(String typed) {
        return within(LONGEST_NOTE, typed, "note");
    }

    static int percent(int typed) {
        if (typed < 0 || typed > 100) {
            throw ReportRejection.PERCENT_OUT_OF_RANGE.because(typed).on("percent");
        }
        return typed;
    }

    /** An address that anybody's browser can open. */
    static String url(String typed) {
        var url = within(LONGEST_URL, typed, "url");
        if (!isPublic(url)) throw ReportRejection.URL_NOT_PUBLIC.because().on("url");
        return url;
    }

    private static boolean isPublic(String url) {
        try {
            var address = new URI(url);
            return address.getScheme() != null
                    && PUBLIC_SCHEMES.contains(address.getScheme().toLowerCase(java.util.Locale.ROOT))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String within(int longest, String typed, String field) {
        var text = typed.strip();
        if (text.length() > longest)
            throw ReportRejection.TOO_LONG.because(longest).on(field);
        return text;
    }
}
