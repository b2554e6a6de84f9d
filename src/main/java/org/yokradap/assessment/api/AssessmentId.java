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

    /**
     * The assessment that an agency has, or would have, of a fiscal year.
     *
     * @param fiscalYear as somebody typed it
     * @throws org.yokradap.platform.Rejection naming the field {@code year}, when it is not of the Buddhist era
     */
    public static AssessmentId of(AgencyId agency, int fiscalYear) {
        String value = "assessment-" + agency.code() + "-" + fiscalYear;
        if (!FORM.matcher(value).matches())
            throw AssessmentRejection.NOT_A_FISCAL_YEAR
                    .because(String.valueOf(fiscalYear))
                    .on("year");
        return new AssessmentId(value);
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
