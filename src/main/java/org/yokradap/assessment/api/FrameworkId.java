package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A programme's framework for one fiscal year of the Buddhist era, as in {@code ita-2565}. */
public record FrameworkId(@JsonValue String value) {
    /** The programme of local governments and most other agencies. */
    public static final String GENERAL = "ita";

    private static final Pattern FORM = Pattern.compile("[a-z]{2,20}-2[5-9]\\d\\d");
    private static final int FIRST = 2500;
    private static final int LAST = 2999;

    @JsonCreator
    public FrameworkId {
        if (!FORM.matcher(value).matches())
            throw AssessmentRejection.UNKNOWN_FRAMEWORK.because(value).on("frameworkId");
    }

    public static FrameworkId of(String programme, int fiscalYear) {
        return new FrameworkId(programme + "-" + fiscalYear);
    }

    public String programme() {
        return value.substring(0, value.indexOf('-'));
    }

    /** Buddhist era. */
    public int fiscalYear() {
        return Integer.parseInt(value.substring(value.indexOf('-') + 1));
    }

    /** The same programme's of the year after; empty after the last year that can be written. */
    public Optional<FrameworkId> next() {
        return fiscalYear() < LAST ? Optional.of(of(programme(), fiscalYear() + 1)) : Optional.empty();
    }

    public Optional<FrameworkId> previous() {
        return fiscalYear() > FIRST ? Optional.of(of(programme(), fiscalYear() - 1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
