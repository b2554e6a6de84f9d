package org.yokradap.plan.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.analysis.MeasureLine;

/**
 * A measure in the words of a paper, as somebody types it into the official table's columns or a program sends it. What the
 * paper leaves out may be left out.
 */
record MeasureWords(
        @Nullable String instrument,
        @Nullable String indicator,
        @Nullable String item,
        @NotBlank String issue,
        @Nullable String responsible,
        @Nullable String steps,
        @Nullable String reporting) {
    MeasureLine line() {
        return new MeasureLine(
                "",
                said(instrument),
                said(indicator),
                said(item),
                said(issue),
                said(responsible),
                said(steps),
                said(reporting));
    }

    /** Tells these words from any others, for a form that was shown before. */
    public String fingerprint() {
        return Integer.toHexString(line().hashCode());
    }

    /** Browsers break lines in their own way. */
    private static String said(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }
}
