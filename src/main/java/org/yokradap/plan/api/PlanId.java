package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;

/** An agency's plan for a fiscal year, as in {@code plan-naruang-2566}: agency code, fiscal year (B.E.). */
public record PlanId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("plan-[a-z0-9]{2,40}-(?:2[56]\\d\\d|2700)");

    @JsonCreator
    public PlanId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a plan id: " + value);
    }

    public static PlanId of(AgencyId agency, FiscalYear year) {
        return new PlanId("plan-" + agency.code() + "-" + year.buddhistYear());
    }

    /** The plan that a measure belongs to. */
    public static PlanId of(MeasureId measure) {
        return of(measure.agency(), measure.fiscalYear());
    }

    public AgencyId agency() {
        return AgencyId.ofCode(part(1));
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(Integer.parseInt(part(2)));
    }

    private String part(int index) {
        return value.split("-", 3)[index];
    }

    @Override
    public String toString() {
        return value;
    }
}
