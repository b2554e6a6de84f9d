package org.yokradap.assessment.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;

/**
 * One agency's assessment of one fiscal year, as in {@code assessment-naruang-2565}. The year is of the Buddhist era; a
 * Gregorian one does not fit the form.
 */
public record AssessmentId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("assessment-[a-z0-9]{2,40}-2[5-9]\\d\\d");

    @JsonCreator
    public AssessmentId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not an assessment id: " + value);
    }

    public static AssessmentId of(AgencyId agency, int fiscalYear) {
        return new AssessmentId("assessment-" + agency.code() + "-" + fiscalYear);
    }

    public AgencyId agencyId() {
        return AgencyId.ofCode(value.split("-", 3)[1]);
    }

    /** Buddhist era. */
    public int fiscalYear() {
        return Integer.parseInt(value.split("-", 3)[2]);
    }

    @Override
    public String toString() {
        return value;
    }
}
