package org.yokradap.followup.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yokradap.platform.Rejection;

/**
 * What stands in the way of submitting what was typed: a draft may say anything, a report may not. The report refuses by these
 * rules, and the form of a draft shows by them what is still to be mended.
 */
public final class Obstacles {
    /** About three printed pages: whatever is longer is a document, and belongs among the evidence. */
    public static final int LONGEST_TEXT = 8_000;

    /** A comment or a note is read on a phone, between others. */
    public static final int LONGEST_NOTE = 2_000;

    /** The length that all browsers and servers in use can carry. */
    public static final int LONGEST_URL = 2_000;

    private static final Set<String> PUBLIC_SCHEMES = Set.of("http", "https");

    /** Maybe a user's name, a host of several parts or in brackets, and maybe a port. */
    private static final Pattern PUBLIC_NAME =
            Pattern.compile("([^@]*@)?([^.:@]+(\\.[^.:@]+)+\\.?|\\[[^\\]]+])(:\\d*)?");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");

    private Obstacles() {}

    /** In the order of the form; empty when nothing does. */
    public static List<Rejection> of(Progress said, Unfinished unfinished) {
        return Stream.of(
                        tooLong(LONGEST_TEXT, said.text(), "text"),
                        figure(unfinished.percent()),
                        page(unfinished),
                        tooLong(LONGEST_NOTE, said.problems(), "problems"),
                        tooLong(LONGEST_NOTE, said.suggestions(), "suggestions"))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The same of what is to be submitted: whatever comes before the executives has words, and a figure that somebody has chosen.
     *
     * @param figureChosen whether anything was said for the figure, readable or not
     */
    public static List<Rejection> toSubmit(Progress said, boolean figureChosen, Unfinished unfinished) {
        var obstacles = new ArrayList<Rejection>();
        if (said.text().isBlank())
            obstacles.add(ReportRejection.TEXT_MISSING.because().on("text"));
        if (!figureChosen)
            obstacles.add(ReportRejection.PERCENT_OUT_OF_RANGE.because().on("percent"));
        obstacles.addAll(of(said, unfinished));
        return obstacles;
    }

    /** Whether a report may say so: 0 to 100. */
    public static boolean isPercent(int figure) {
        return figure >= 0 && figure <= 100;
    }

    /** Why this page cannot be evidence. */
    public static Optional<Rejection> of(Evidence page) {
        return tooLong(LONGEST_URL, page.url(), "url")
                .or(() -> address(page.url()))
                .or(() -> tooLong(LONGEST_NOTE, page.note(), "note"));
    }

    public static Optional<Rejection> tooLong(int longest, String text, String field) {
        return text.length() > longest
                ? Optional.of(ReportRejection.TOO_LONG.because(longest).on(field))
                : Optional.empty();
    }

    private static Optional<Rejection> figure(String unread) {
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of(ReportRejection.PERCENT_OUT_OF_RANGE.because().on("percent"));
    }

    private static Optional<Rejection> page(Unfinished unfinished) {
        return unfinished.url().isEmpty() && unfinished.note().isEmpty()
                ? Optional.empty()
                : of(new Evidence(unfinished.url(), unfinished.note()));
    }

    private static Optional<Rejection> address(String url) {
        if (isPublic(url)) return Optional.empty();
        boolean blank = isPublic(BLANK.matcher(url).replaceAll(""));
        var reason = blank ? ReportRejection.URL_WITH_BLANK : ReportRejection.URL_NOT_PUBLIC;
        return Optional.of(reason.because().on("url"));
    }

    /** An address that anybody's browser can open: a name without a full stop is known only to the machines beside it. */
    private static boolean isPublic(String url) {
        try {
            var address = new URI(url);
            return address.getScheme() != null
                    && PUBLIC_SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null
                    && PUBLIC_NAME.matcher(address.getRawAuthority()).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
