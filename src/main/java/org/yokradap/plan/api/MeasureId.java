package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.IdForm;

/** A measure of an agency's plan, as in {@code measure-naruang-2566-1}: agency code, fiscal year (B.E.), number in the plan. */
public record MeasureId(@JsonValue String value) {
    private static final IdForm FORM = IdForm.of("measure-", IdForm.code(2, 40), IdForm.fiscalYear(), IdForm.number(4));

    @JsonCreator
    public MeasureId {
        if (!FORM.fits(value)) throw new IllegalArgumentException("Not a measure id: " + value);
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
