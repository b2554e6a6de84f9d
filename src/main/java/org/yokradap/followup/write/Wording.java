package org.yokradap.followup.write;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.MeasureSteps;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlannedMeasure;

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

    /**
     * What was typed, as it was typed, as an event of this version; refused when it could not be kept or means nothing.
     *
     * @param before what the report says now
     */
    static ProgressReported progress(
            ReportId report,
            int version,
            Progress typed,
            ReportContent before,
            MeasureSteps steps,
            Optional<DivisionId> onBehalfOf) {
        requireSteps(typed, report.slot().obligation().measure(), steps);
        return new ProgressReported(
                report,
                version,
                asTyped(LONGEST_TEXT, typed.text(), "text"),
                percent(typed.percent().orElse(before.percent())),
                typed.steps(),
                asTyped(LONGEST_NOTE, typed.problems(), "problems"),
                asTyped(LONGEST_NOTE, typed.suggestions(), "suggestions"),
                onBehalfOf);
    }

    /** Whatever comes before the executives has words, and a figure that somebody has chosen. */
    static void requireComplete(String text, Optional<Integer> percent) {
        if (text.isBlank()) throw ReportRejection.TEXT_MISSING.because().on("text");
        if (percent.isEmpty())
            throw ReportRejection.PERCENT_OUT_OF_RANGE.because("").on("percent");
    }

    static Evidence evidence(Evidence typed) {
        return new Evidence(url(typed.url()), within(LONGEST_NOTE, typed.note(), "note"));
    }

    static String comment(String typed) {
        var comment = within(LONGEST_NOTE, typed, "comment");
        if (comment.isEmpty()) throw ReportRejection.COMMENT_MISSING.because().on("comment");
        return comment;
    }

    private static int percent(int typed) {
        if (typed < 0 || typed > 100) {
            throw ReportRejection.PERCENT_OUT_OF_RANGE.because(typed).on("percent");
        }
        return typed;
    }

    /** An address that anybody's browser can open. */
    private static String url(String typed) {
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

    private static void requireSteps(Progress typed, MeasureId measure, MeasureSteps steps) {
        if (typed.steps().isEmpty()) return;
        var known = steps.of(measure).stream().map(PlannedMeasure.Step::number).toList();
        for (Integer number : typed.steps()) {
            if (!known.contains(number))
                throw ReportRejection.STEP_UNKNOWN.because(number).on("steps");
        }
    }

    /** Browsers end lines in two characters; to whoever typed it is one. */
    private static String asTyped(int longest, String typed, String field) {
        var text = typed.replace("\r\n", "\n");
        if (text.isBlank()) return "";
        return requireLength(longest, text, field);
    }

    private static String within(int longest, String typed, String field) {
        return requireLength(longest, typed.strip(), field);
    }

    private static String requireLength(int longest, String text, String field) {
        if (text.length() > longest)
            throw ReportRejection.TOO_LONG.because(longest).on(field);
        return text;
    }
}
