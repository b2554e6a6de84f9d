package org.yokradap.followup.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yokradap.followup.api.ReportState;

/**
 * What a division head types. The progress is one of five steps, or with none of them chosen the exact figure.
 *
 * @param percent the step chosen
 * @param exact the figure typed; counts only without a step
 * @param url a page of evidence to add
 * @param note what there is to see on it
 */
record ReportForm(
        @Nullable String text,
        @Nullable Integer percent,
        @Nullable Integer exact,
        @Nullable String url,
        @Nullable String note) {
    static final List<Integer> STEPS = List.of(0, 25, 50, 75, 100);

    /** Nothing typed is not zero: it is refused like any other figure that is none. */
    private static final int NONE = -1;

    static ReportForm empty() {
        return new ReportForm("", null, null, "", "");
    }

    static ReportForm of(ReportState report) {
        boolean step = STEPS.contains(report.percent());
        return new ReportForm(report.text(), step ? report.percent() : null, step ? null : report.percent(), "", "");
    }

    /** The words of the month before, below whatever has been typed already. */
    ReportForm with(String before) {
        return new ReportForm(typedText().isBlank() ? before : typedText() + "\n" + before, percent, exact, url, note);
    }

    String typedText() {
        return Objects.requireNonNullElse(text, "");
    }

    int typedPercent() {
        return Objects.requireNonNullElse(percent, Objects.requireNonNullElse(exact, NONE));
    }

    public boolean addsEvidence() {
        return url != null && !url.isBlank();
    }

    String typedUrl() {
        return Objects.requireNonNullElse(url, "");
    }

    String typedNote() {
        return Objects.requireNonNullElse(note, "");
    }
}
