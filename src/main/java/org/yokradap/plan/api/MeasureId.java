package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;

/** A measure of an agency's plan, as in {@code measure-naruang-2566-1}: agency code, fiscal year (B.E.), number in the plan. */
public record MeasureId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("measure-[a-z0-9]{2,40}-(?:2[56]\\d\\d|2700)-[1-9]\\d{0,3}");

    @JsonCreator
    public MeasureId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a measure id: " + value);
    }

    public static MeasureId of(AgencyId agency, FiscalYear year, int number) {
        return new MeasureId("measure-" + agency.code() + "-" + year.buddhistYear() + "-" + number);
    }

    public AgencyId agency() {
        return AgencyId.ofCode(part(1));
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(Integer.parseInt(part(2)));
    }

    public int number() {
        return Integer.parseInt(part(3));
    }

    private String part(int index) {
        return value.split("-", 4)[index];
    }

    @Override
    public String toString() {
        return value;
    }
}
