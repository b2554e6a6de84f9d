package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A programme's framework for one fiscal year of the Buddhist era, as in {@code ita-2565}. */
public record FrameworkId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,20}-2[5-9]\\d\\d");

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

    @Override
    public String toString() {
        return value;
    }
}
